package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistlePartEvent.SubdistrictContacted;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联系街道: the department says whom it spoke to and what was agreed. */
@Service
public class ContactSubdistrict {

    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    ContactSubdistrict(WhistleParts parts, WhistleClocks clocks, WhistleBook book) {
        this.parts = parts;
        this.clocks = clocks;
        this.book = book;
    }

    /** @param words with whom, and what was agreed */
    public record Command(String partId, int version, String words) {}

    @Transactional
    public void contact(Actor actor, Command command) {
        actor.require(WhistleAct.ANSWER_WHISTLE);
        Held held = book.ofDepartment(actor, command.partId(), command.version());
        if (held.part().state() != PartState.SIGNED) {
            throw WhistleBook.movedOn();
        }
        contacted(actor, held, WhistleBook.words("words", command.words()));
    }

    void contacted(Actor actor, Held held, String words) {
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        boolean late = clocks.late(w, p.id(), WhistleClocks.CONTACT);
        clocks.meet(w, p.id(), WhistleClocks.CONTACT);
        parts.contacted(p, words, actor.personName(), book.now(), late);
        book.publish(new SubdistrictContacted(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), words, late));
    }
}
