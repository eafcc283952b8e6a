package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.LadderClockMoved;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Owns the ladder's clocks. They are not warned of, and what runs out is told as the climb it causes. */
@Component
class LadderClockNews implements ClockOwner {

    private final Ladders ladders;
    private final LadderSteps steps;
    private final ApplicationEventPublisher events;

    LadderClockNews(Ladders ladders, LadderSteps steps, ApplicationEventPublisher events) {
        this.ladders = ladders;
        this.steps = steps;
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

    /** The paper that was signed says the new day as well. */
    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {
        Ladder ladder = ladders.find(after.tenant(), after.subjectId()).orElseThrow();
        steps.last(ladder)
                .filter(step ->
                        before.due().equals(step.answerDue()) && !after.kind().equals(LadderClock.SIGN))
                .ifPresent(step -> steps.answerBy(step, after.due()));
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
