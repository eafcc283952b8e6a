package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleDispute.Ruling;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputeRuled;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 争议裁定: first the command centre, then the establishment office by 三定, at last the executive deputy head, whose word is final. */
@Service
public class RuleOnDispute {

    private final WhistleDisputes disputes;
    private final SettleDispute settling;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    RuleOnDispute(WhistleDisputes disputes, SettleDispute settling, WhistleClocks clocks, WhistleBook book) {
        this.disputes = disputes;
        this.settling = settling;
        this.clocks = clocks;
        this.book = book;
    }

    /**
     * @param upheld the department was right
     * @param replacement whose matter it is instead; null = the other departments do it without
     */
    public record Command(String partId, int version, boolean upheld, String replacement, String words) {}

    @Transactional
    public void rule(Actor actor, Command command) {
        actor.require(WhistleAct.RULE_ON_DISPUTE);
        Held held = book.anyPart(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistleDispute d = disputes.open(w.tenant(), held.part().id())
                .filter(open -> open.state() == State.RULING)
                .orElseThrow(WhistleBook::movedOn);
        if (!WhatNow.rules(actor, d.level())) {
            throw BusinessException.forbidden(
                    "error.forbidden.role",
                    WhistleAct.RULE_ON_DISPUTE.name(),
                    actor.role().name(),
                    ruler(d.level()).name());
        }
        Ruling ruling = ruling(actor, command, held, d);
        clocks.meet(w, d.partId(), WhistleClocks.DISPUTE);
        disputes.rule(d, ruling);
        boolean last = d.level() == Level.LEADER;
        if (last) {
            settling.byRuling(actor, held, d, ruling);
        } else {
            clocks.start(w, d.partId(), WhistleClocks.ANSWER, "whistle.dispute.answer");
        }
        tell(actor, w, d, ruling, last);
    }

    private Ruling ruling(Actor actor, Command c, Held held, WhistleDispute d) {
        String replacement =
                c.upheld() && c.replacement() != null && !c.replacement().isBlank() ? c.replacement() : null;
        if (c.upheld()) {
            settling.requirePossible(held, replacement);
        }
        return new Ruling(
                d.rulings().size() + 1,
                d.level(),
                c.upheld(),
                replacement,
                WhistleBook.words("words", c.words()),
                actor.personName(),
                book.now(),
                null,
                null);
    }

    private void tell(Actor actor, Whistle w, WhistleDispute d, Ruling r, boolean last) {
        book.publish(new WhistleDisputeRuled(
                actor,
                w.id(),
                w.number(),
                d.partId(),
                d.organ(),
                book.name(w.tenant(), d.organ()),
                d.id(),
                d.level(),
                r.upheld(),
                r.replacement(),
                r.words(),
                last));
    }

    private static Role ruler(Level level) {
        return switch (level) {
            case CENTRE -> Role.COMMAND_CENTRE;
            case ESTABLISHMENT -> Role.ESTABLISHMENT_OFFICE;
            case LEADER -> Role.DISTRICT_LEADER;
        };
    }
}
