package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * By which post the one who is signed in acts: the one chosen in the session while it is in force, otherwise the first; a program
 * names it in the header {@code X-Post: ROLE@organ}. An administrator of the installation acts as ADMINISTRATOR of tenant
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

    /** @return empty when nobody is signed in or no post is in force or the header names none of them */
    public Optional<Actor> actor(Authentication authentication, HttpServletRequest request) {
        return signedIn(authentication).flatMap(who -> actor(who, request));
    }

    private Optional<Actor> actor(SignedIn who, HttpServletRequest request) {
        Door door = request.getServletPath().startsWith("/api/") ? Door.REST : Door.PAGE;
        if (who.person() == null) return Optional.of(ofInstallation(who, door));
        List<Post> posts = posts(who);
        Optional<Post> post =
                door == Door.REST ? named(posts, request.getHeader(HEADER)) : chosen(posts, request.getSession(false));
        return post.map(acting -> new Actor(
                who.tenant(),
                who.person(),
                directory
                        .person(who.tenant(), who.person())
                        .map(Directory.Person::name)
                        .orElse(who.person()),
                acting.role(),
                acting.organ(),
                acting.organName(),
                null,
                door));
    }

    private static Actor ofInstallation(SignedIn who, Door door) {
        return new Actor(
                who.tenant(), who.getUsername(), who.getUsername(), Role.ADMINISTRATOR, null, null, null, door);
    }

    /** A program has no session: without the header the first post acts. */
    private static Optional<Post> named(List<Post> posts, String header) {
        if (header == null) return posts.stream().findFirst();
        return posts.stream()
                .filter(post -> (post.role() + "@" + post.organ()).equals(header.strip()))
                .findFirst();
    }

    private static Optional<Post> chosen(List<Post> posts, HttpSession session) {
        Object id = session == null ? null : session.getAttribute(CHOSEN);
        return posts.stream()
                .filter(post -> Long.valueOf(post.id()).equals(id))
                .findFirst()
                .or(() -> posts.stream().findFirst());
    }

    /** @return false when it is not a post of this person in force */
    public boolean choose(SignedIn who, long post, HttpSession session) {
        boolean theirs = posts(who).stream().anyMatch(own -> own.id() == post);
        if (theirs) session.setAttribute(CHOSEN, post);
        return theirs;
    }
}
