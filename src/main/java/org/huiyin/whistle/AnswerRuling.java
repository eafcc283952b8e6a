package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleRulingAccepted;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleRulingContested;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对裁定表态: the losing side accepts it, or asks the next higher one; silence accepts. */
@Service
public class AnswerRuling {

    private final WhistleDisputes disputes;
    private final SettleDispute settling;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    AnswerRuling(WhistleDisputes disputes, SettleDispute settling, WhistleClocks clocks, WhistleBook book) {
        this.disputes = disputes;
        this.settling = settling;
        this.clocks = clocks;
        this.book = book;
    }

    /** @param objection asked for when it is not accepted */
    public record Command(String partId, int version, boolean accept, String objection) {}

    @Transactional
    public void answer(Actor actor, Command command) {
        actor.require(WhistleAct.DISPUTE_WHISTLE);
        Held held = book.anyPart(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistleDispute d = disputes.open(w.tenant(), held.part().id())
                .filter(open -> open.state() == State.ANSWERING)
                .orElseThrow(WhistleBook::movedOn);
        if (!WhatNow.answersRuling(actor, w, d)) {
            throw BusinessException.notFound(WhistleBook.UNKNOWN);
        }
        clocks.meet(w, d.partId(), WhistleClocks.ANSWER);
        if (command.accept()) {
            settling.byRuling(actor, held, d, d.last());
            book.publish(new WhistleRulingAccepted(actor, w.id(), w.number(), d.partId(), d.organ(), d.id()));
        } else {
            contest(actor, w, d, command.objection());
        }
    }

    private void contest(Actor actor, Whistle w, WhistleDispute d, String objection) {
        String words = WhistleBook.words("objection", objection);
        Level next = d.level().next();
        disputes.contest(d, words, actor.personName(), book.now());
        clocks.start(
                w,
                d.partId(),
                WhistleClocks.DISPUTE,
                next == Level.LEADER ? "whistle.dispute.leader" : "whistle.dispute.establishment");
        book.publish(new WhistleRulingContested(actor, w.id(), w.number(), d.partId(), d.organ(), d.id(), next, words));
    }
}
