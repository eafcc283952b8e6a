package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleEvent.WhistleNotEstablished;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不吹哨: the sub-district drops a suggestion or a draft, or its leader does not release it; the ordinary channel is named. */
@Service
public class RefuseWhistle {

    private final Whistles whistles;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    RefuseWhistle(Whistles whistles, WhistleClocks clocks, WhistleBook book) {
        this.whistles = whistles;
        this.clocks = clocks;
        this.book = book;
    }

    /** @param ordinaryChannel where it goes instead */
    public record Command(String whistleId, int version, String reason, String ordinaryChannel) {}

    @Transactional
    public void refuse(Actor actor, Command command) {
        actor.require(WhistleAct.REFUSE_WHISTLE);
        Whistle w = book.ofSubdistrict(actor, command.whistleId(), command.version());
        if (!w.state().isPreparing()) {
            throw WhistleBook.movedOn();
        }
        if (w.state() == WhistleState.RELEASING) {
            actor.require(WhistleAct.RELEASE_WHISTLE);
            clocks.meet(w, null, WhistleClocks.REVIEW);
        }
        close(actor, w, command.reason(), command.ordinaryChannel());
    }

    /** 哨不成立 */
    void close(Actor actor, Whistle w, String reason, String channel) {
        String why = WhistleBook.words("reason", reason);
        String where = WhistleBook.words("ordinaryChannel", channel);
        whistles.refused(w, why, where, actor.personName(), book.now());
        book.publish(new WhistleNotEstablished(
                actor, w.id(), w.number(), w.subdistrict(), w.title(), why, where, w.proposals()));
    }
}
