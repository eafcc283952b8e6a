package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.Directory.Substitution;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * By which post the one who is signed in acts: the one chosen in the session while it is in force, otherwise the first; a program
 * names it in the header {@code X-Post: ROLE@organ}. A substitute chooses the absent colleague's post beside the own ones; a program
 * names it {@code ROLE@organ/person}. An administrator of the installation acts as ADMINISTRATOR of tenant
 * {@code *} without a post.
 */
@Component
public class ActingPosts {

    public static final String HEADER = "X-Post";
    private static final String CHOSEN = "huiyin.post";

    private final Directory directory;

    ActingPosts(Directory directory) {
        this.directory = directory;
    }

    public Optional<SignedIn> signedIn(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Posts in force today. */
    public List<Post> posts(SignedIn who) {
        return who.person() == null ? List.of() : directory.posts(who.tenant(), who.person());
    }

    /** Posts of absent colleagues that this person stands in for today. */
    public List<Substitution> standIns(SignedIn who) {
        return who.person() == null ? List.of() : directory.standsInFor(who.tenant(), who.person());
    }

    /** @return empty when nobody is signed in or no post is in force or the header names none of them */
    public Optional<Actor> actor(Authentication authentication, HttpServletRequest request) {
        return signedIn(authentication).flatMap(who -> actor(who, request));
    }

    private Optional<Actor> actor(SignedIn who, HttpServletRequest request) {
        Door door = request.getServletPath().startsWith("/api/") ? Door.REST : Door.PAGE;
        if (who.person() == null) return Optional.of(ofInstallation(who, door));
        return door == Door.REST ? named(who, request.getHeader(HEADER)) : chosen(who, request.getSession(false));
    }

    private static Actor ofInstallation(SignedIn who, Door door) {
        return new Actor(
                who.tenant(), who.getUsername(), who.getUsername(), Role.ADMINISTRATOR, null, null, null, door);
    }

    /** A program has no session: without the header the first post acts. */
    private Optional<Actor> named(SignedIn who, String header) {
        List<Post> posts = posts(who);
        if (header == null) return posts.stream().findFirst().map(post -> own(who, post, Door.REST));
        return posts.stream()
                .filter(post -> name(post).equals(header.strip()))
                .findFirst()
                .map(post -> own(who, post, Door.REST))
                .or(() -> standIns(who).stream()
                        .filter(s -> (name(s.post()) + "/" + s.post().person()).equals(header.strip()))
                        .findFirst()
                        .map(s -> standIn(who, s, Door.REST)));
    }

    private static String name(Post post) {
        return post.role() + "@" + post.organ();
    }

    /** A substitution that has ended meanwhile leaves the first own post. */
    private Optional<Actor> chosen(SignedIn who, HttpSession session) {
        Object id = session == null ? null : session.getAttribute(CHOSEN);
        List<Post> posts = posts(who);
        return standIns(who).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s -> standIn(who, s, Door.PAGE))
                .or(() -> posts.stream()
                        .filter(post -> Long.valueOf(post.id()).equals(id))
                        .findFirst()
                        .or(() -> posts.stream().findFirst())
                        .map(post -> own(who, post, Door.PAGE)));
    }

    private Actor own(SignedIn who, Post post, Door door) {
        String name = nameOf(who.tenant(), who.person());
        return new Actor(who.tenant(), who.person(), name, post.role(), post.organ(), post.organName(), null, door);
    }

    private Actor standIn(SignedIn who, Substitution substitution, Door door) {
        return directory.standIn(own(who, substitution.post(), door), substitution);
    }

    private String nameOf(String tenant, String person) {
        return directory.person(tenant, person).map(Directory.Person::name).orElse(person);
    }

    /** @return false when it is not a post of this person in force */
    public boolean choose(SignedIn who, long post, HttpSession session) {
        boolean theirs = posts(who).stream().anyMatch(own -> own.id() == post);
        if (theirs) session.setAttribute(CHOSEN, post);
        return theirs;
    }

    /** @return false when this person does not stand in by it today */
    public boolean standIn(SignedIn who, String substitution, HttpSession session) {
        boolean theirs = standIns(who).stream().anyMatch(s -> s.id().equals(substitution));
        if (theirs) session.setAttribute(CHOSEN, substitution);
        return theirs;
    }
}
