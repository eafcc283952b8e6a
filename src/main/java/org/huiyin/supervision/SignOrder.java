package org.huiyin.supervision;

import org.huiyin.handling.LetterNumbers;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.ConductCard.Colour;
import org.huiyin.supervision.LadderEvent.SupervisionOrderSigned;
import org.huiyin.supervision.LadderStep.State;
import org.huiyin.supervision.Rungs.Rung;
import org.huiyin.supervision.persistence.LadderSteps;
import org.huiyin.supervision.persistence.LadderSteps.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签发督办通知书: signed, it is a red card; the main leader gets a copy and answers. */
@Service
public class SignOrder {

    private final Rungs rungs;
    private final LadderSteps steps;
    private final LadderClock clock;
    private final Cards cards;
    private final LetterNumbers numbers;
    private final ApplicationEventPublisher events;

    SignOrder(
            Rungs rungs,
            LadderSteps steps,
            LadderClock clock,
            Cards cards,
            LetterNumbers numbers,
            ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.steps = steps;
        this.clock = clock;
        this.cards = cards;
        this.numbers = numbers;
        this.events = events;
    }

    /** @param text what is ordered */
    public record Command(String ladderId, String text) {}

    @Transactional
    public void sign(Actor actor, Command command) {
        Rung rung = rungs.take(actor, LadderAct.SIGN_ORDER, command.ladderId(), Ladder.ORDER, State.WAITING_SIGNATURE);
        String text = PaperText.require("text", command.text());
        Ladder ladder = rung.ladder();
        String number = numbers.next(ladder.tenant(), actor.organ());
        clock.stop(ladder, LadderClock.SIGN);
        LadderClock.Until due = clock.start(ladder, LadderClock.ANSWER, "ladder.order");
        steps.signed(
                rung.step(),
                State.SENT,
                new Paper(number, text, actor.person(), actor.personName(), clock.now(), due.day(), null, null));
        events.publishEvent(new SupervisionOrderSigned(
                actor,
                ladder.id(),
                ladder.organ(),
                ladder.level(),
                number,
                text,
                due.day(),
                due.at(),
                ladder.obligation().kind(),
                ladder.proposalId(),
                ladder.due()));
        cards.issue(actor, ladder, rung.step().no(), Colour.RED);
    }
}
