package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.WhistleSigned;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签收: the department takes the whistle; a dispute of its own that was not ruled on yet is thereby given up. */
@Service
public class SignWhistle {

    private final WhistleParts parts;
    private final WhistleDisputes disputes;
    private final SettleDispute settling;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    SignWhistle(
            WhistleParts parts,
            WhistleDisputes disputes,
            SettleDispute settling,
            WhistleClocks clocks,
            WhistleBook book) {
        this.parts = parts;
        this.disputes = disputes;
        this.settling = settling;
        this.clocks = clocks;
        this.book = book;
    }

    public record Command(String partId, int version) {}

    @Transactional
    public void sign(Actor actor, Command command) {
        actor.require(WhistleAct.SIGN_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        if (p.state() != PartState.DISPATCHED && p.state() != PartState.DISPUTED) {
            throw WhistleBook.movedOn();
        }
        disputes.open(w.tenant(), p.id()).ifPresent(d -> settling.giveUp(actor, w, p, d));
        boolean late = clocks.late(w, p.id(), WhistleClocks.SIGN);
        clocks.meet(w, p.id(), WhistleClocks.SIGN);
        parts.signed(p, actor.personName(), book.now(), late);
        book.publish(new WhistleSigned(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), late));
    }
}
