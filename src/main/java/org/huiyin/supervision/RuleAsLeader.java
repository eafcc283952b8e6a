package org.huiyin.supervision;

import org.huiyin.handling.LetterNumbers;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.LadderEvent.LeaderRuled;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 终裁: what the leader rules is not disputed any more; not done within some days, it is made public inside (L5). */
@Service
public class RuleAsLeader {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final LetterNumbers numbers;
    private final ApplicationEventPublisher events;

    RuleAsLeader(
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

    public record Command(String ladderId, String ruling) {}

    @Transactional
    public void rule(Actor actor, Command command) {
        Rung rung = rungs.take(actor, LadderAct.TAKE_LEAD, command.ladderId(), Ladder.LEAD, State.SENT);
        String ruling = PaperText.require("ruling", command.ruling());
        Ladder ladder = rung.ladder();
        String number = numbers.next(ladder.tenant(), actor.organ());
        clock.stop(ladder, LadderClock.ANSWER);
        clock.start(ladder, LadderClock.MAKE_GOOD, "ladder.chaser.makegood");
        steps.numbered(rung.step(), number);
        steps.answered(rung.step(), ruling, actor.personName(), clock.now());
        events.publishEvent(new LeaderRuled(actor, ladder.id(), ladder.organ(), ladder.level(), number, ruling));
    }
}
