package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.WhistleResolved;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报办结: the department says what it has done; the sub-district is to verify it. A dispute still open is thereby given up. */
@Service
public class ResolveWhistle {

    private final WhistleParts parts;
    private final WhistleDisputes disputes;
    private final SettleDispute settling;
    private final Milestones milestones;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    ResolveWhistle(
            WhistleParts parts,
            WhistleDisputes disputes,
            SettleDispute settling,
            Milestones milestones,
            WhistleClocks clocks,
            WhistleBook book) {
        this.parts = parts;
        this.disputes = disputes;
        this.settling = settling;
        this.milestones = milestones;
        this.clocks = clocks;
        this.book = book;
    }

    public record Command(String partId, int version, String resolution) {}

    @Transactional
    public void resolve(Actor actor, Command command) {
        actor.require(WhistleAct.ANSWER_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        if (!p.state().isOnSite()) {
            throw WhistleBook.movedOn();
        }
        milestones.requireReached(w, p);
        String resolution = WhistleBook.words("resolution", command.resolution());
        disputes.open(w.tenant(), p.id()).ifPresent(d -> settling.giveUp(actor, w, p, d));
        boolean late = clocks.late(w, p.id(), WhistleClocks.RESOLVE);
        clocks.meet(w, p.id(), WhistleClocks.RESOLVE);
        clocks.start(w, p.id(), WhistleClocks.VERIFY, "whistle.verify");
        parts.resolved(p, resolution, actor.personName(), book.now(), late);
        book.publish(new WhistleResolved(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), resolution, late));
    }
}
