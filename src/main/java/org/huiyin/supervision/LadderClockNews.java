package org.huiyin.supervision;

import java.util.function.Function;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.CardAppealDueSoon;
import org.huiyin.supervision.LadderEvent.CardAppealOverdue;
import org.huiyin.supervision.LadderEvent.LadderClockMoved;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Owns the clocks of ladders and of appeals. A ladder's own clocks have one moment, at which {@link ReachLevel#expire} tells of the
 * climb; only an appeal is warned of.
 */
@Component
class LadderClockNews implements ClockOwner {

    private final Ladders ladders;
    private final LadderSteps steps;
    private final ConductCards cards;
    private final ApplicationEventPublisher events;

    LadderClockNews(Ladders ladders, LadderSteps steps, ConductCards cards, ApplicationEventPublisher events) {
        this.ladders = ladders;
        this.steps = steps;
        this.cards = cards;
        this.events = events;
    }

    @Override
    public boolean owns(String kind) {
        return kind.startsWith("LADDER_") || kind.equals(LadderClock.APPEAL);
    }

    @Override
    public void dueSoon(Actor clock, Deadline row) {
        tell(
                row,
                ladder -> new CardAppealDueSoon(
                        clock, ladder.id(), ladder.organ(), ladder.level(), row.scopeId(), row.due()));
    }

    @Override
    public void overdue(Actor clock, Deadline row) {
        tell(
                row,
                ladder -> new CardAppealOverdue(
                        clock, ladder.id(), ladder.organ(), ladder.level(), row.scopeId(), row.due()));
    }

    /** The paper that was signed, or the card, says the new day as well. */
    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {
        if (after.kind().equals(LadderClock.APPEAL)) {
            cards.answerBy(after.tenant(), after.scopeId(), after.due());
        }
        tell(after, ladder -> {
            steps.last(ladder)
                    .filter(step -> before.due().equals(step.answerDue()) && isAnswer(after.kind()))
                    .ifPresent(step -> steps.answerBy(step, after.due()));
            return new LadderClockMoved(
                    actor,
                    ladder.id(),
                    ladder.organ(),
                    ladder.level(),
                    after.kind(),
                    before.due(),
                    after.due(),
                    after.provisional(),
                    reason);
        });
    }

    private static boolean isAnswer(String kind) {
        return kind.equals(LadderClock.ANSWER) || kind.equals(LadderClock.MAKE_GOOD);
    }

    private void tell(Deadline row, Function<Ladder, LadderEvent> event) {
        events.publishEvent(
                event.apply(ladders.find(row.tenant(), row.subjectId()).orElseThrow()));
    }
}
