package org.huiyin.supervision;

import org.huiyin.handling.LetterNumbers;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.CircularIssued;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通报: the last level; the ladder ends, the obligation stays. */
@Service
public class IssueCircular {

    private final Rungs rungs;
    private final Ladders ladders;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final LetterNumbers numbers;
    private final ApplicationEventPublisher events;

    IssueCircular(
            Rungs rungs,
            Ladders ladders,
            LadderSteps steps,
            LadderClock clock,
            LetterNumbers numbers,
            ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.ladders = ladders;
        this.steps = steps;
        this.clock = clock;
        this.numbers = numbers;
        this.events = events;
    }

    /** @param text what is made known, and what follows from it */
    public record Command(String ladderId, String text) {}

    @Transactional
    public void issue(Actor actor, Command command) {
        Rung rung = rungs.take(
                actor, LadderAct.ISSUE_CIRCULAR, command.ladderId(), Ladder.CIRCULAR, State.WAITING_SIGNATURE);
        String text = PaperText.require("text", command.text());
        Ladder ladder = rung.ladder();
        String number = numbers.next(ladder.tenant(), actor.organ());
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(number, text, actor.person(), actor.personName(), clock.now(), null, null, null));
        steps.done(rung.step(), clock.now());
        ladders.close(ladder, Ladder.State.ENDED, clock.now());
        events.publishEvent(new CircularIssued(actor, ladder.id(), ladder.organ(), ladder.level(), number, text));
    }
}
