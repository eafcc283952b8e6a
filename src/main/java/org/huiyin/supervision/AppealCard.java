package org.huiyin.supervision;

import java.time.LocalDate;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.ConductCard.State;
import org.huiyin.supervision.LadderEvent.CardAppealed;
import org.huiyin.supervision.persistence.ConductCards;
import org.huiyin.supervision.persistence.Ladders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申诉: once, within its days, by the leader of the department that got the card. It does not stop the ladder. */
@Service
public class AppealCard {

    private final ConductCards cards;
    private final Ladders ladders;
    private final LadderClock clock;
    private final ApplicationEventPublisher events;

    AppealCard(ConductCards cards, Ladders ladders, LadderClock clock, ApplicationEventPublisher events) {
        this.cards = cards;
        this.ladders = ladders;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String cardId, String appeal) {}

    @Transactional
    public void appeal(Actor actor, Command command) {
        actor.require(LadderAct.APPEAL_CARD);
        ConductCard card = cards.lock(actor.tenant(), command.cardId());
        Rungs.requireOwn(actor, card.organ());
        if (card.state() != State.VALID) {
            throw BusinessException.stale("error.supervision.card.state");
        }
        if (clock.isAppealOver(card)) {
            throw BusinessException.gateClosed("error.supervision.card.late", card.appealUntil());
        }
        String appeal = PaperText.require("appeal", command.appeal());
        LocalDate until = clock.startAppeal(card);
        Ladder ladder = ladders.find(actor.tenant(), card.ladderId()).orElseThrow();
        cards.appealed(card, appeal, actor.personName(), clock.now(), until);
        events.publishEvent(
                new CardAppealed(actor, ladder.id(), card.organ(), ladder.level(), card.id(), appeal, until));
    }
}
