package org.huiyin.whistle;

import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleEvent.Called;
import org.huiyin.whistle.WhistleEvent.WhistleClosed;
import org.huiyin.whistle.WhistleEvent.WhistleRatingOpened;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.WhistleRatings;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processes of a whistle do by themselves, and what they ask. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WhistleSteps {

    private final Whistles whistles;
    private final WhistleParts parts;
    private final WhistleRatings ratings;
    private final WhistleDisputes disputes;
    private final ClosingSteps steps;
    private final WhistleBook book;

    WhistleSteps(
            Whistles whistles,
            WhistleParts parts,
            WhistleRatings ratings,
            WhistleDisputes disputes,
            ClosingSteps steps,
            WhistleBook book) {
        this.whistles = whistles;
        this.parts = parts;
        this.ratings = ratings;
        this.disputes = disputes;
        this.steps = steps;
        this.book = book;
    }

    /** What the admission table is asked with. */
    public record Admission(
            String kind, boolean grounds, boolean duty, boolean danger, boolean date, boolean approved) {}

    public Admission admission(String tenant, String whistleId) {
        Whistle w = whistles.find(tenant, whistleId).orElseThrow();
        boolean words = w.groundsWords() != null && !w.groundsWords().isBlank();
        return new Admission(
                w.kind().name(),
                w.grounds().contains(Ground.OTHER) ? words : !w.grounds().isEmpty(),
                !w.duties().isEmpty(),
                w.matter().danger() != null,
                w.resolveDue() != null,
                w.releasedBy() != null && (!w.kind().needsSecondSignature() || w.cosignedBy() != null));
    }

    /** Nothing missing: it has its number and lies with the command centre, whose clock runs. Else it is a draft again. */
    public void admit(String tenant, String whistleId, List<String> missing) {
        Whistle w = whistles.find(tenant, whistleId).orElseThrow();
        if (missing.isEmpty()) {
            steps.blown(w);
        } else {
            whistles.incomplete(w, missing);
        }
    }

    /** Departments of its shares in the order of the call. */
    public List<String> parts(String tenant, String whistleId) {
        return parts.of(tenant, whistleId).stream()
                .filter(p -> !p.state().isGone())
                .map(WhistlePart::id)
                .toList();
    }

    /** Those whose work is rated. */
    public List<String> verified(String tenant, String whistleId) {
        return parts.of(tenant, whistleId).stream()
                .filter(p -> p.state() == PartState.VERIFIED)
                .map(WhistlePart::id)
                .toList();
    }

    public String organ(String tenant, String partId) {
        return parts.find(tenant, partId).orElseThrow().organ();
    }

    /** Which share took the place of this one, by a ruling. */
    public Optional<String> successor(String tenant, String partId) {
        return parts.successorOf(tenant, partId);
    }

    public boolean onSite(String tenant, String partId) {
        return parts.find(tenant, partId).orElseThrow().reportedInAt() != null;
    }

    /** 进入双向评价; without anybody to rate it is over at once. */
    public void openRating(String tenant, String whistleId) {
        Whistle w = whistles.lock(tenant, whistleId);
        steps.rating(w);
        List<Called> departments = parts.of(tenant, whistleId).stream()
                .filter(p -> p.state() == PartState.VERIFIED)
                .map(p -> new Called(p.id(), p.organ(), book.name(tenant, p.organ()), p.lead()))
                .toList();
        book.publish(new WhistleRatingOpened(program(tenant), w.id(), w.number(), w.subdistrict(), departments));
    }

    /** 销号, with all ratings or without those that did not come in time. */
    public void close(String tenant, String whistleId) {
        Whistle w = whistles.lock(tenant, whistleId);
        int unrated = 2 * verified(tenant, whistleId).size()
                - ratings.of(tenant, whistleId).size();
        steps.closed(w, unrated == 0);
        book.publish(new WhistleClosed(
                program(tenant),
                w.id(),
                w.number(),
                w.subdistrict(),
                book.name(tenant, w.subdistrict()),
                w.title(),
                steps.result(w),
                unrated,
                // read again: one may have been linked while this waited for the whistle
                whistles.find(tenant, whistleId).orElseThrow().proposals()));
    }

    /** The losing side was silent: the ruling stands. */
    public void letStand(String tenant, String partId) {
        Held held = book.part(tenant, partId);
        disputes.open(tenant, partId).ifPresent(d -> steps.stand(program(tenant), held, d));
    }

    private static Actor program(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
