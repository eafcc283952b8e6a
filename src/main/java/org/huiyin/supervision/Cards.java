package org.huiyin.supervision;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.supervision.ConductCard.Colour;
import org.huiyin.supervision.ConductCard.State;
import org.huiyin.supervision.LadderEvent.CardIssued;
import org.huiyin.supervision.persistence.ConductCards;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 记牌: yellow for a chaser unanswered in its time, red with a signed supervision order. */
@Component
class Cards {

    private final ConductCards cards;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    Cards(ConductCards cards, LadderClock clock, ApplicationEventPublisher events) {
        this.cards = cards;
        this.clock = clock;
        this.events = events;
    }

    void issue(Actor actor, Ladder ladder, int step, Colour colour) {
        ConductCard card = new ConductCard(
                ladder.tenant(),
                Ids.next(),
                ladder.id(),
                step,
                ladder.organ(),
                colour,
                clock.now(),
                clock.appealUntil(ladder.tenant()),
                State.VALID,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        cards.add(card);
        events.publishEvent(new CardIssued(
                actor, ladder.id(), ladder.organ(), ladder.level(), card.id(), colour.name(), card.appealUntil()));
    }
}
