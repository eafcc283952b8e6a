package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.LadderClockMoved;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Owns the ladder's clocks. They are not warned of, and what runs out is told as the climb it causes. */
@Component
class LadderClockNews implements ClockOwner {

    private final Ladders ladders;
    private final ApplicationEventPublisher events;

    LadderClockNews(Ladders ladders, ApplicationEventPublisher events) {
        this.ladders = ladders;
        this.events = events;
    }

    @Override
    public boolean owns(String kind) {
        return kind.startsWith("LADDER_");
    }

    /** Never: a ladder's clock has one moment. */
    @Override
    public void dueSoon(Actor clock, Deadline deadline) {
        throw new IllegalStateException("A ladder's clock warns nobody: " + deadline);
    }

    /** Never: {@link ReachLevel#expire} tells. */
    @Override
    public void overdue(Actor clock, Deadline deadline) {
        throw new IllegalStateException("A ladder's clock climbs instead: " + deadline);
    }

    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {
        Ladder ladder = ladders.find(after.tenant(), after.subjectId()).orElseThrow();
        events.publishEvent(new LadderClockMoved(
                actor,
                ladder.id(),
                ladder.organ(),
                ladder.level(),
                after.kind(),
                before.due(),
                after.due(),
                after.provisional(),
                reason));
    }
}
