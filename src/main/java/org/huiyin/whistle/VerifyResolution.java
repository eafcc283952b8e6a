package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.ResolutionVerified;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核验: the sub-district has seen on site that it is done. */
@Service
public class VerifyResolution {

    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    VerifyResolution(WhistleParts parts, WhistleClocks clocks, WhistleBook book) {
        this.parts = parts;
        this.clocks = clocks;
        this.book = book;
    }

    public record Command(String partId, int version) {}

    @Transactional
    public void verify(Actor actor, Command command) {
        actor.require(WhistleAct.VERIFY_RESOLUTION);
        Held held = resolved(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        parts.verified(p, actor.personName(), book.now());
        book.publish(
                new ResolutionVerified(actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ())));
    }

    /** What waits for the sub-district's word; its clock stops. */
    Held resolved(Actor actor, String partId, int version) {
        Held held = book.calledBy(actor, partId, version);
        if (held.part().state() != PartState.RESOLVED) {
            throw WhistleBook.movedOn();
        }
        clocks.meet(held.whistle(), partId, WhistleClocks.VERIFY);
        return held;
    }
}
