package org.huiyin.whistle;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.Whistle.Matter;
import org.huiyin.whistle.WhistleEvent.WhistleDrafted;
import org.huiyin.whistle.WhistleEvent.WhistleSentForRelease;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟哨: the sub-district writes a whistle, or takes up one that was suggested, and sends it to its leaders. */
@Service
public class DraftWhistle {

    private final Whistles whistles;
    private final WhistleLinks links;
    private final Drafts drafts;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    DraftWhistle(Whistles whistles, WhistleLinks links, Drafts drafts, WhistleClocks clocks, WhistleBook book) {
        this.whistles = whistles;
        this.links = links;
        this.drafts = drafts;
        this.clocks = clocks;
        this.book = book;
    }

    /**
     * What the form says.
     *
     * @param source STAFF (also null), HOTLINE or STREET_CHIEF
     * @param duties organ:duty, as the list of duties writes it
     * @param resolveDue the day of a hard case
     */
    public record Draft(
            WhistleKind kind,
            WhistleSource source,
            String title,
            String description,
            String place,
            Double lng,
            Double lat,
            String gridCell,
            String roadId,
            String danger,
            List<Ground> grounds,
            String groundsWords,
            List<String> duties,
            LocalDate resolveDue,
            List<String> proposals) {

        Matter matter() {
            return new Matter(
                    title.strip(), description.strip(), place.strip(), lng, lat, gridCell, roadId, blankToNull(danger));
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public record Amend(String whistleId, int version, Draft draft) {}

    public record Send(String whistleId, int version) {}

    /** @return the whistle's id */
    @Transactional
    public String draft(Actor actor, Draft draft) {
        actor.require(WhistleAct.DRAFT_WHISTLE);
        if (!drafts.blows(actor)) {
            throw BusinessException.gateClosed("error.whistle.noSubdistrict");
        }
        String id = Ids.next();
        Whistle w = drafts.draft(actor, id, draft, book.now());
        whistles.add(w);
        link(actor, id, draft);
        told(actor, w);
        return id;
    }

    private void told(Actor actor, Whistle w) {
        book.publish(new WhistleDrafted(
                actor,
                w.id(),
                w.kind(),
                w.subdistrict(),
                book.name(w.tenant(), w.subdistrict()),
                w.title(),
                w.source()));
    }

    @Transactional
    public void amend(Actor actor, Amend command) {
        actor.require(WhistleAct.DRAFT_WHISTLE);
        Whistle w = book.ofSubdistrict(actor, command.whistleId(), command.version());
        if (w.state() != WhistleState.SUGGESTED && w.state() != WhistleState.DRAFT) {
            throw WhistleBook.movedOn();
        }
        Whistle now = drafts.amended(actor, w, command.draft());
        whistles.amend(now, actor.person(), actor.personName(), book.now());
        link(actor, w.id(), command.draft());
        if (w.state() == WhistleState.SUGGESTED) {
            told(actor, now);
        }
    }

    private void link(Actor actor, String id, Draft draft) {
        if (draft.proposals() != null) {
            draft.proposals().forEach(proposal -> links.link(actor.tenant(), id, proposal));
        }
    }

    @Transactional
    public void send(Actor actor, Send command) {
        actor.require(WhistleAct.DRAFT_WHISTLE);
        Whistle w = book.ofSubdistrict(actor, command.whistleId(), command.version());
        if (w.state() != WhistleState.DRAFT) {
            throw WhistleBook.movedOn();
        }
        send(actor, w);
    }

    /** To the leaders, whose clock begins. */
    void send(Actor actor, Whistle w) {
        whistles.state(w, WhistleState.RELEASING);
        clocks.start(w, null, WhistleClocks.REVIEW, "whistle.review");
        book.publish(new WhistleSentForRelease(actor, w.id(), w.kind(), w.subdistrict(), w.title()));
    }
}
