package org.huiyin.supervision;

import java.time.LocalDate;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.LeadTaken;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 领办: a district leader takes the lead, on site and face to face. */
@Service
public class TakeLead {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    TakeLead(Rungs rungs, LadderSteps steps, LadderClock clock, ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** @param plan when and where it is looked at on site, and with whom */
    public record Command(String ladderId, String plan) {}

    @Transactional
    public void take(Actor actor, Command command) {
        Rung rung = rungs.take(actor, LadderAct.TAKE_LEAD, command.ladderId(), Ladder.LEAD, State.WAITING_SIGNATURE);
        String plan = PaperText.require("plan", command.plan());
        Ladder ladder = rung.ladder();
        clock.stop(ladder, LadderClock.SIGN);
        LocalDate due = clock.start(ladder, LadderClock.ANSWER, "ladder.leader").day();
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(null, plan, actor.person(), actor.personName(), clock.now(), due, null, null));
        events.publishEvent(
                new LeadTaken(actor, ladder.id(), ladder.organ(), ladder.level(), actor.personName(), plan, due));
    }
}
