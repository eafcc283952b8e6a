package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.ChaserAnswered;
import org.huiyin.supervision.LadderEvent.SupervisionOrderAnswered;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办回执, 答复督办: who owes has taken note and says why; some days more are given to make it good, and then it climbs. */
@Service
public class AnswerPaper {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    AnswerPaper(Rungs rungs, LadderSteps steps, LadderClock clock, ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** @param answer why it is late and when it will be made good */
    public record Command(String ladderId, String answer) {}

    /** By the leadership of who owes. */
    @Transactional
    public void ofChaser(Actor actor, Command command) {
        Rung rung = answered(actor, LadderAct.ANSWER_CHASER, Ladder.CHASER, command);
        events.publishEvent(new ChaserAnswered(
                actor,
                rung.ladder().id(),
                rung.ladder().organ(),
                rung.ladder().level(),
                rung.step().paperNumber(),
                command.answer().strip()));
    }

    /** By the main leader of who owes. */
    @Transactional
    public void ofOrder(Actor actor, Command command) {
        Rung rung = answered(actor, LadderAct.ANSWER_ORDER, Ladder.ORDER, command);
        events.publishEvent(new SupervisionOrderAnswered(
                actor,
                rung.ladder().id(),
                rung.ladder().organ(),
                rung.ladder().level(),
                rung.step().paperNumber(),
                command.answer().strip()));
    }

    private Rung answered(Actor actor, LadderAct act, int level, Command command) {
        Rung rung = rungs.takeOwn(actor, act, command.ladderId(), level, State.SENT);
        String answer = PaperText.require("answer", command.answer());
        clock.stop(rung.ladder(), LadderClock.ANSWER);
        clock.start(rung.ladder(), LadderClock.MAKE_GOOD, "ladder.chaser.makegood");
        steps.answered(rung.step(), answer, actor.personName(), clock.now());
        return rung;
    }
}
