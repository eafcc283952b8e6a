package org.huiyin.identity.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.BodyAdded;
import org.huiyin.identity.BodyKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记集体提出单位: from a day on it may propose under its own name. */
@Service
public class AddBody {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 200;

    private final Bodies bodies;
    private final BodyDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddBody(Bodies bodies, BodyDesk desk, ApplicationEventPublisher events, Clock clock) {
        this.bodies = bodies;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param from null = today
     * @param basis by which paper
     */
    public record Command(BodyKind kind, String name, LocalDate from, String basis) {}

    @Transactional
    public long add(Command command, Actor actor) {
        desk.requireKept(actor, command.kind());
        LocalDate today = ChinaTime.today(clock);
        LocalDate from = command.from() == null ? today : command.from();
        List<Problem> problems = problems(command, from, today);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        Command cleaned = new Command(
                command.kind(), command.name().strip(), from, command.basis().strip());
        long id = bodies.add(actor, cleaned, from)
                .orElseThrow(() -> BusinessException.gateClosed("error.bodies.listed", cleaned.name()));
        events.publishEvent(new BodyAdded(actor, id, cleaned.kind(), cleaned.name(), from, cleaned.basis()));
        return id;
    }

    private static List<Problem> problems(Command command, LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (command.kind() == null) {
            problems.add(Problem.at("kind", "error.bodies.kind"));
        }
        int length = command.name() == null ? 0 : command.name().strip().length();
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            problems.add(Problem.at(
                    "name", "error.bodies.name", String.valueOf(SHORTEST_NAME), String.valueOf(LONGEST_NAME)));
        }
        int basis = command.basis() == null ? 0 : command.basis().strip().length();
        if (basis == 0 || basis > LONGEST_BASIS) {
            problems.add(Problem.at("basis", "error.bodies.basis", String.valueOf(LONGEST_BASIS)));
        }
        if (from.isBefore(today)) {
            problems.add(Problem.at("from", "error.bodies.from"));
        }
        return problems;
    }
}
