package org.huiyin.identity.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.SubstituteRules;
import org.huiyin.identity.account.AccountReach;
import org.huiyin.identity.account.Posts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** For which posts somebody may name or revoke a substitute. Who acts as a substitute names none: it goes no further. */
@Component
class SubstitutionReach {

    private final Directory directory;
    private final Posts posts;
    private final Clock clock;

    SubstitutionReach(Directory directory, Posts posts, Clock clock) {
        this.directory = directory;
        this.posts = posts;
        this.clock = clock;
    }

    /** @throws BusinessException NOT_FOUND also when it is nobody's this actor may speak for */
    Post post(Actor actor, long id) {
        requireOwnHand(actor);
        LocalDate today = ChinaTime.today(clock);
        return posts.find(actor.tenant(), id)
                .filter(post -> post.to() == null || !post.to().isBefore(today))
                .filter(post -> SubstituteRules.roles().contains(post.role()))
                .filter(post -> speaksFor(actor, post))
                .orElseThrow(() -> BusinessException.notFound("error.post.notFound", String.valueOf(id)));
    }

    boolean speaksFor(Actor actor, Post post) {
        return post.person().equals(actor.person())
                || (SubstituteRules.leadsOrgan(actor.role()) && post.organ().equals(actor.organ()))
                || (actor.role() == Role.ADMINISTRATOR && AccountReach.reaches(actor, post.tenant()));
    }

    static void requireOwnHand(Actor actor) {
        if (actor.isSubstitute()) {
            throw BusinessException.forbidden("error.substitution.chain", actor.personName());
        }
    }

    /** Posts in force for which this actor may name somebody, by organ and role. */
    List<Post> posts(Actor actor, String organ) {
        return SubstituteRules.roles().stream()
                .flatMap(role -> directory.holders(actor.tenant(), role, organ).stream())
                .distinct()
                .flatMap(person -> directory.posts(actor.tenant(), person.code()).stream())
                .filter(post -> SubstituteRules.roles().contains(post.role()) && speaksFor(actor, post))
                .filter(post -> organ == null || post.organ().equals(organ))
                .sorted(Comparator.comparing(Post::organ)
                        .thenComparing(Post::role)
                        .thenComparing(Post::person))
                .toList();
    }
}
