package org.huiyin.identity.bodies;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.identity.BodyEnded;
import org.huiyin.identity.Directory.ProposingBody;
import org.huiyin.identity.IdentityAct;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 停用集体提出单位: it gets its last day on the list; papers it has handed in stay what they are. */
@Service
public class EndBody {

    private static final int LONGEST_REASON = 200;

    private final Bodies bodies;
    private final BodyDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndBody(Bodies bodies, BodyDesk desk, ApplicationEventPublisher events, Clock clock) {
        this.bodies = bodies;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** @param to last day; null = today */
    public record Command(long body, LocalDate to, String reason) {}

    @Transactional
    public void end(Command command, Actor actor) {
        actor.require(IdentityAct.CHANGE_BODIES);
        ProposingBody body = bodies.lock(actor.tenant(), command.body())
                .map(Bodies.Row::body)
                .orElseThrow(() -> BusinessException.notFound("error.bodies.notFound"));
        desk.requireKept(actor, body.kind());
        if (body.to() != null) {
            throw BusinessException.stale("error.bodies.ended", body.to());
        }
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw BusinessException.invalid(
                    Problem.at("reason", "error.bodies.reason", String.valueOf(LONGEST_REASON)));
        }
        LocalDate today = ChinaTime.today(clock);
        LocalDate first = body.from().isAfter(today) ? body.from() : today;
        LocalDate to = command.to() == null ? first : command.to();
        if (to.isBefore(first)) {
            throw BusinessException.invalid(Problem.at("to", "error.bodies.to", first));
        }
        bodies.end(actor, body.id(), to, reason);
        events.publishEvent(new BodyEnded(actor, body.id(), body.kind(), body.name(), to, reason));
    }
}
