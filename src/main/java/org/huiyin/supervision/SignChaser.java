package org.huiyin.supervision;

import org.huiyin.handling.LetterNumbers;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.ChaserSigned;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签发催办单: from now on the department's receipt is waited for. */
@Service
public class SignChaser {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final LetterNumbers numbers;
    private final ApplicationEventPublisher events;

    SignChaser(
            Rungs rungs,
            LadderSteps steps,
            LadderClock clock,
            LetterNumbers numbers,
            ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.numbers = numbers;
        this.events = events;
    }

    /** @param text what is demanded */
    public record Command(String ladderId, String text) {}

    @Transactional
    public void sign(Actor actor, Command command) {
        Rung rung =
                rungs.take(actor, LadderAct.SIGN_CHASER, command.ladderId(), Ladder.CHASER, State.WAITING_SIGNATURE);
        String text = PaperText.require("text", command.text());
        Ladder ladder = rung.ladder();
        String number = numbers.next(ladder.tenant(), actor.organ());
        clock.stop(ladder, LadderClock.SIGN);
        LadderClock.Until due = clock.start(ladder, LadderClock.ANSWER, "ladder.chaser");
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(number, text, actor.person(), actor.personName(), clock.now(), due.day(), null, null));
        events.publishEvent(new ChaserSigned(
                actor, ladder.id(), ladder.organ(), ladder.level(), number, text, due.day(), due.at()));
    }
}
