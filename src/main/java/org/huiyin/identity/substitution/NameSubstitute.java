package org.huiyin.identity.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Post;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.identity.SubstituteNamed;
import org.huiyin.identity.SubstituteRules;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 指定离岗代理: for one's own post, by the leader for a post of the organ, by the administrator for one of the district. */
@Service
public class NameSubstitute {

    /** Longer than half a year is no absence but a new post. */
    static final int MOST_DAYS = 183;

    private static final int LONGEST_REASON = 100;

    private final Substitutions substitutions;
    private final SubstitutionReach reach;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NameSubstitute(
            Substitutions substitutions,
            SubstitutionReach reach,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.reach = reach;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @param to last day; a substitution has always an end */
    public record Command(long post, String substitute, LocalDate from, LocalDate to, String reason) {}

    @Transactional
    public String name(Command command, Actor actor) {
        actor.require(IdentityAct.NAME_SUBSTITUTE);
        Post post = reach.post(actor, command.post());
        List<Problem> problems = problems(command, post);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        substitutions.overlapping(post.tenant(), post.id(), command.from(), command.to()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessException.gateClosed(
                            "error.substitution.overlap", other.substituteName(), other.from(), other.to());
                });
        String id = Ids.next();
        substitutions.add(actor, id, post, command, clock.instant());
        events.publishEvent(new SubstituteNamed(
                IdentityEvent.in(post.tenant(), actor),
                id,
                post.person(),
                post.role().name(),
                post.organ(),
                command.substitute(),
                command.from(),
                command.to(),
                command.reason().strip()));
        return id;
    }

    private List<Problem> problems(Command command, Post post) {
        List<Problem> problems = new ArrayList<>();
        boolean fits = command.substitute() != null
                && directory.posts(post.tenant(), command.substitute()).stream()
                        .anyMatch(own -> SubstituteRules.fits(post, own));
        if (!fits) {
            problems.add(Problem.at("substitute", "error.substitution.colleague"));
        }
        days(command, post, problems);
        if (command.reason() == null || command.reason().isBlank()) {
            problems.add(Problem.at("reason", "error.substitution.reason"));
        } else if (command.reason().length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "error.substitution.reasonLong", String.valueOf(LONGEST_REASON)));
        }
        return problems;
    }

    private void days(Command command, Post post, List<Problem> problems) {
        LocalDate from = command.from();
        LocalDate to = command.to();
        if (from == null || to == null) {
            problems.add(Problem.at(from == null ? "from" : "to", "error.substitution.days"));
        } else if (from.isBefore(ChinaTime.today(clock))) {
            problems.add(Problem.at("from", "error.substitution.past"));
        } else if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            problems.add(Problem.at("to", "error.substitution.range", String.valueOf(MOST_DAYS)));
        } else if (post.to() != null && to.isAfter(post.to())) {
            problems.add(Problem.at("to", "error.substitution.beyondPost", post.to()));
        }
    }
}
