package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.ResolutionSentBack;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核验退回: it is not done; the department works on by a clock of its own. */
@Service
public class SendBackResolution {

    private final VerifyResolution verification;
    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    SendBackResolution(VerifyResolution verification, WhistleParts parts, WhistleClocks clocks, WhistleBook book) {
        this.verification = verification;
        this.parts = parts;
        this.clocks = clocks;
        this.book = book;
    }

    public record Command(String partId, int version, String reason) {}

    @Transactional
    public void sendBack(Actor actor, Command command) {
        actor.require(WhistleAct.VERIFY_RESOLUTION);
        Held held = verification.resolved(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        String reason = WhistleBook.words("reason", command.reason());
        clocks.start(w, p.id(), WhistleClocks.RESOLVE, "whistle.rework");
        parts.sentBack(p, reason);
        book.publish(new ResolutionSentBack(
                actor,
                w.id(),
                w.number(),
                p.id(),
                p.organ(),
                book.name(w.tenant(), p.organ()),
                reason,
                p.sentBackCount() + 1));
    }
}
