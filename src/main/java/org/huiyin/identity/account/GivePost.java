package org.huiyin.identity.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.identity.IdentityAct;
import org.huiyin.identity.IdentityEvent;
import org.huiyin.identity.PostGiven;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives a person a post, from–to. */
@Service
public class GivePost {

    private final Posts posts;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    GivePost(Posts posts, Directory directory, ApplicationEventPublisher events) {
        this.posts = posts;
        this.directory = directory;
        this.events = events;
    }

    /** @param to last day, or null for an open end */
    public record Command(String tenant, String person, Role role, String organ, LocalDate from, LocalDate to) {}

    @Transactional
    public long give(Command command, Actor actor) {
        actor.require(IdentityAct.GIVE_POST);
        List<Problem> problems = problems(command, actor);
        if (!problems.isEmpty()) throw BusinessException.invalid(problems);
        long id = posts.give(
                        command.tenant(),
                        command.person(),
                        command.role(),
                        command.organ(),
                        command.from(),
                        command.to())
                .orElseThrow(() -> BusinessException.gateClosed(
                        "error.post.repeated", command.from().toString()));
        events.publishEvent(new PostGiven(
                IdentityEvent.in(command.tenant(), actor),
                id,
                command.person(),
                command.role().name(),
                command.organ(),
                command.from(),
                command.to()));
        return id;
    }

    private List<Problem> problems(Command command, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (!AccountReach.reaches(actor, command.tenant())
                || directory.person(command.tenant(), command.person()).isEmpty()) {
            problems.add(Problem.at("person", "error.post.person", String.valueOf(command.person())));
        }
        if (directory.organ(command.tenant(), command.organ()).isEmpty()) {
            problems.add(Problem.at("organ", "error.post.organ", String.valueOf(command.organ())));
        }
        if (command.role() == null) problems.add(Problem.at("role", "error.post.role"));
        if (command.from() == null) problems.add(Problem.at("from", "error.post.from"));
        else if (command.to() != null && command.to().isBefore(command.from())) {
            problems.add(Problem.at(
                    "to",
                    "error.post.order",
                    command.to().toString(),
                    command.from().toString()));
        }
        return problems;
    }
}
