package org.huiyin.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Finds the people, each in the post by which they are meant. The directory is kept in memory. */
@Component
class Recipients {

    private static final List<Role> LEADERS = List.of(
            Role.DEPARTMENT_DEPUTY_LEADER, Role.DEPARTMENT_LEADER, Role.SUBDISTRICT_LEADER, Role.COMMAND_CENTRE);
    private static final List<Role> CLERKS = List.of(Role.DEPARTMENT_LIAISON, Role.SUBDISTRICT_STAFF);

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** Whoever has the task alone; before that everybody who may take it. */
    Set<Recipient> asked(AskedTask task) {
        Set<Recipient> candidates = task.groups().stream()
                .flatMap(group -> group(task.tenant(), group).stream())
                .filter(one -> !one.person().equals(task.exceptFor()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (task.assignee() == null) {
            return candidates;
        }
        Set<Recipient> alone = candidates.stream()
                .filter(one -> one.person().equals(task.assignee()) || standsInFor(task, one))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return alone.isEmpty() ? new LinkedHashSet<>(first(task.tenant(), task.assignee())) : alone;
    }

    /** A proposer in their post as deputy or member. */
    List<Recipient> proposer(String tenant, String person) {
        List<Recipient> posts = posts(tenant, person).stream()
                .filter(post -> post.role() == Role.DEPUTY || post.role() == Role.MEMBER)
                .toList();
        return posts.isEmpty() ? posts : posts.subList(0, 1);
    }

    /** A person in their first post. */
    List<Recipient> first(String tenant, String person) {
        List<Recipient> posts = new ArrayList<>(proposer(tenant, person));
        posts.addAll(posts(tenant, person));
        return posts.isEmpty() ? List.of() : posts.subList(0, 1);
    }

    /** A person in their first post at this organ. */
    List<Recipient> at(String tenant, String person, String organ) {
        return posts(tenant, person).stream()
                .filter(post -> post.organ().equals(organ))
                .limit(1)
                .toList();
    }

    /** The secretariat of the kind and the supervision office. */
    List<Recipient> deciders(String tenant, boolean deputies) {
        Role secretariat = deputies ? Role.CONGRESS_SECRETARIAT : Role.CPPCC_SECRETARIAT;
        return Stream.of(secretariat, Role.SUPERVISION_OFFICE)
                .flatMap(role -> group(tenant, role.name()).stream())
                .toList();
    }

    /** All of the district in this role. */
    List<Recipient> all(String tenant, Role role) {
        return group(tenant, role.name());
    }

    /** Who opens a department's post. */
    List<Recipient> clerks(String tenant, String organ) {
        return CLERKS.stream()
                .flatMap(role -> group(tenant, role + "@" + organ).stream())
                .toList();
    }

    /** Who signs for a department; for the command centre, of its own lateness, its people. */
    List<Recipient> leaders(String tenant, String organ) {
        return LEADERS.stream()
                .flatMap(role -> group(tenant, role + "@" + organ).stream())
                .toList();
    }

    /**
     * The district's leader with this code, as announced with a mark of supervision; events of before there was one tell the name.
     */
    List<Recipient> leader(String tenant, String code, String name) {
        return directory.holders(tenant, Role.DISTRICT_LEADER, null).stream()
                .filter(person -> code.isEmpty()
                        ? person.name().equals(name)
                        : person.code().equals(code))
                .flatMap(person -> posts(tenant, person.code()).stream())
                .filter(post -> post.role() == Role.DISTRICT_LEADER)
                .toList();
    }

    private List<Recipient> group(String tenant, String group) {
        String[] parts = group.split("@", 2);
        Role role = Role.valueOf(parts[0]);
        String organ = parts.length == 2 ? parts[1] : null;
        return directory.holders(tenant, role, organ).stream()
                .flatMap(person -> posts(tenant, person.code()).stream())
                .filter(post -> post.role() == role && (organ == null || organ.equals(post.organ())))
                .flatMap(holder -> withSubstitute(tenant, holder))
                .distinct()
                .toList();
    }

    /** The assignee's own post is among the candidates too: whose post it is must be the assignee's. */
    private boolean standsInFor(AskedTask task, Recipient one) {
        return directory.standsInFor(task.tenant(), one.person()).stream()
                .anyMatch(s -> s.post().person().equals(task.assignee())
                        && s.post().role() == one.role()
                        && s.post().organ().equals(one.organ()));
    }

    /** The absent holder and the substitute, who reads it in that post. */
    private Stream<Recipient> withSubstitute(String tenant, Recipient holder) {
        return Stream.concat(
                Stream.of(holder),
                directory.substitutesOf(tenant, holder.person()).stream()
                        .filter(s -> s.post().role() == holder.role()
                                && s.post().organ().equals(holder.organ()))
                        .map(s -> new Recipient(s.substitute(), holder.role(), holder.organ())));
    }

    private List<Recipient> posts(String tenant, String person) {
        return directory.posts(tenant, person).stream()
                .filter(Objects::nonNull)
                .map((Post post) -> new Recipient(post.person(), post.role(), post.organ()))
                .toList();
    }
}
