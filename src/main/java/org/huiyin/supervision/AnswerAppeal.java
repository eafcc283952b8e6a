package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.ConductCard.State;
import org.huiyin.supervision.LadderEvent.CardAppealAnswered;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复申诉: upheld, the card is void and counts nowhere. */
@Service
public class AnswerAppeal {

    private final ConductCards cards;
    private final Ladders ladders;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    AnswerAppeal(ConductCards cards, Ladders ladders, LadderClock clock, ApplicationEventPublisher events) {
        this.cards = cards;
        this.ladders = ladders;
        this.clock = clock;
        this.events = events;
    }

    /** @param upheld whether the appeal is right */
    public record Command(String cardId, boolean upheld, String answer) {}

    @Transactional
    public void answer(Actor actor, Command command) {
        actor.require(LadderAct.ANSWER_APPEAL);
        ConductCard card = cards.lock(actor.tenant(), command.cardId());
        if (card.state() != State.APPEALED) {
            throw BusinessException.stale("error.supervision.card.state");
        }
        String answer = PaperText.require("answer", command.answer());
        Ladder ladder = ladders.find(actor.tenant(), card.ladderId()).orElseThrow();
        State next = command.upheld() ? State.UPHELD_VOID : State.CONFIRMED;
        clock.stopAppeal(card);
        cards.answered(card, next, answer, actor.personName(), clock.now());
        events.publishEvent(new CardAppealAnswered(
                actor, ladder.id(), card.organ(), ladder.level(), card.id(), command.upheld(), answer));
    }
}
