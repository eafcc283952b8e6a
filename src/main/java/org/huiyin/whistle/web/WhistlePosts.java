package org.huiyin.whistle.web;

import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/**
 * By which post somebody of a sub-district deals with whistles. At a sub-district the same people hold the posts of a handling
 * department and of the sub-district itself; nobody should have to change the post while a gas pipe leaks.
 */
@Component
public class WhistlePosts {

    private final Directory directory;

    WhistlePosts(Directory directory) {
        this.directory = directory;
    }

    /** The person by the own sub-district post at the same organ; everybody else, and whoever stands in, unchanged. */
    public Actor of(Actor actor) {
        if (!isDepartment(actor.role())
                || actor.isSubstitute()
                || !directory.isSubdistrict(actor.tenant(), actor.organ())) {
            return actor;
        }
        return directory.posts(actor.tenant(), actor.person()).stream()
                .filter(post -> post.organ().equals(actor.organ()))
                .map(Post::role)
                .filter(role -> role == Role.SUBDISTRICT_LEADER || role == Role.SUBDISTRICT_STAFF)
                .max(Enum::compareTo)
                .map(actor::by)
                .orElse(actor);
    }

    private static boolean isDepartment(Role role) {
        return role != null && role.name().startsWith("DEPARTMENT_");
    }
}
