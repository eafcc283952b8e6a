package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.SupervisionOrderAnswered;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复督办: a written explanation gives the department some days more to meet its obligation. */
@Service
public class AnswerOrder {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    AnswerOrder(Rungs rungs, LadderSteps steps, LadderClock clock, ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String ladderId, String answer) {}

    @Transactional
    public void answer(Actor actor, Command command) {
        Rung rung = rungs.takeOwn(actor, LadderAct.ANSWER_ORDER, command.ladderId(), Ladder.ORDER, State.SENT);
        String answer = PaperText.require("answer", command.answer());
        Ladder ladder = rung.ladder();
        clock.stop(ladder, LadderClock.ANSWER);
        clock.start(ladder, LadderClock.MAKE_GOOD, "ladder.chaser.makegood");
        steps.answered(rung.step(), answer, actor.personName(), clock.now());
        events.publishEvent(new SupervisionOrderAnswered(
                actor, ladder.id(), ladder.organ(), ladder.level(), rung.step().paperNumber(), answer));
    }
}
