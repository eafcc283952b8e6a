package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.MeasureNoted;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 记处置措施: what the department does on site; the first one begins the handling. */
@Service
public class NoteMeasure {

    private final WhistleParts parts;
    private final WhistleBook book;

    NoteMeasure(WhistleParts parts, WhistleBook book) {
        this.parts = parts;
        this.book = book;
    }

    public record Command(String partId, int version, String text) {}

    @Transactional
    public void note(Actor actor, Command command) {
        actor.require(WhistleAct.ANSWER_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        if (!p.state().isOnSite()) {
            throw WhistleBook.movedOn();
        }
        String text = WhistleBook.words("text", command.text());
        parts.note(p, text, actor.personName(), book.now());
        parts.state(p, PartState.HANDLING);
        book.publish(
                new MeasureNoted(actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), text));
    }
}
