package org.huiyin.identity.substitution;

import java.time.Clock;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.identity.Directory.Person;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.SubstituteRules;
import org.huiyin.identity.substitution.Substitutions.Row;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody reads about substitutions: the own ones; a leader those of the organ, an administrator those of the district. */
@Service
public class SubstitutionDesk {

    private final Substitutions substitutions;
    private final SubstitutionReach reach;
    private final Directory directory;
    private final Clock clock;

    SubstitutionDesk(Substitutions substitutions, SubstitutionReach reach, Directory directory, Clock clock) {
        this.substitutions = substitutions;
        this.reach = reach;
        this.directory = directory;
        this.clock = clock;
    }

    /** A post with its holder and who could stand in. */
    public record PostView(Post post, String holderName, List<Person> colleagues) {}

    /** @param revocable by this viewer, now */
    public record LineView(Row row, boolean over, boolean revocable) {}

    /** @param organ for an administrator: whose posts; everybody else has the own ones */
    public List<PostView> posts(Actor actor, String organ) {
        actor.require(IdentityAct.NAME_SUBSTITUTE);
        boolean asked = actor.role() == Role.ADMINISTRATOR;
        if (actor.isSubstitute() || (asked && organ == null)) {
            return List.of();
        }
        return reach.posts(actor, asked ? organ : actor.organ()).stream()
                .map(post -> new PostView(post, name(post), colleagues(post)))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<LineView> list(Actor actor) {
        actor.require(IdentityAct.NAME_SUBSTITUTE);
        boolean district = actor.role() == Role.ADMINISTRATOR;
        boolean organ = SubstituteRules.leadsOrgan(actor.role()) && !actor.isSubstitute();
        List<Row> rows = substitutions.list(
                actor.tenant(), organ ? actor.organ() : null, district || organ ? null : actor.person());
        return rows.stream().map(row -> line(actor, row)).toList();
    }

    /** Organs somebody works in, for an administrator's choice. */
    public List<Organ> organs(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR ? directory.organs(actor.tenant()) : List.of();
    }

    private LineView line(Actor actor, Row row) {
        boolean over = row.over(ChinaTime.today(clock));
        return new LineView(row, over, !over && !actor.isSubstitute() && reach.speaksFor(actor, row.post()));
    }

    private String name(Post post) {
        return directory.person(post.tenant(), post.person()).map(Person::name).orElse(post.person());
    }

    private List<Person> colleagues(Post post) {
        return SubstituteRules.roles().stream()
                .flatMap(role -> directory.holders(post.tenant(), role, post.organ()).stream())
                .distinct()
                .filter(person -> directory.posts(post.tenant(), person.code()).stream()
                        .anyMatch(own -> SubstituteRules.fits(post, own)))
                .toList();
    }
}
