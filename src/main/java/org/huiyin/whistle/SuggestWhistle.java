package org.huiyin.whistle;

import java.math.BigDecimal;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.whistle.Whistle.Matter;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 建议吹哨: facts or people ask for a whistle; the sub-district takes it up or names the ordinary channel. Nothing blows by itself. */
@Service
public class SuggestWhistle {

    private final Whistles whistles;
    private final WhistleLinks links;
    private final WhistleBook book;

    SuggestWhistle(Whistles whistles, WhistleLinks links, WhistleBook book) {
        this.whistles = whistles;
        this.links = links;
        this.book = book;
    }

    /**
     * @param subdistrict organ code of the sub-district that is asked
     * @param sourceReference the source's own id, by which the same is never suggested twice; or null
     */
    public record Command(
            WhistleKind kind,
            String subdistrict,
            WhistleSource source,
            String sourceReference,
            String title,
            String description,
            String place,
            BigDecimal lng,
            BigDecimal lat,
            String gridCell,
            String roadId,
            String danger,
            List<String> proposalIds) {}

    /**
     * Whoever calls has judged whether the actor may ask.
     *
     * @return the whistle's id; of the one there is when the source has suggested it before
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String suggest(Actor actor, Command c) {
        if (c.sourceReference() != null) {
            var known = whistles.ofSource(actor.tenant(), c.source().name(), c.sourceReference());
            if (known.isPresent()) {
                return known.get();
            }
        }
        String id = Ids.next();
        whistles.add(Drafts.suggestion(actor.tenant(), id, c, matter(c), book.now()));
        c.proposalIds().forEach(proposal -> links.link(actor.tenant(), id, proposal));
        book.publish(new WhistleEvent.WhistleSuggested(
                actor,
                id,
                c.kind(),
                c.subdistrict(),
                book.name(actor.tenant(), c.subdistrict()),
                c.title(),
                c.source(),
                c.sourceReference(),
                c.description(),
                List.copyOf(c.proposalIds())));
        return id;
    }

    /** Before what asked for it: whoever acts on a whistle takes the request after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String tenant, String whistleId) {
        whistles.lock(tenant, whistleId);
    }

    /** @return false when the sub-district has taken it up or answered: then it is no suggestion any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Actor actor, String whistleId, String reason) {
        Whistle w = whistles.lock(actor.tenant(), whistleId);
        if (w.state() != WhistleState.SUGGESTED) {
            return false;
        }
        whistles.refused(w, reason, null, actor.personName(), book.now());
        book.publish(new WhistleEvent.WhistleSuggestionWithdrawn(
                actor, w.id(), w.subdistrict(), w.title(), reason, w.proposals()));
        return true;
    }

    private static Matter matter(Command c) {
        return new Matter(
                c.title(),
                c.description(),
                c.place(),
                c.lng() == null ? null : c.lng().doubleValue(),
                c.lat() == null ? null : c.lat().doubleValue(),
                c.gridCell(),
                c.roadId(),
                c.danger());
    }
}
