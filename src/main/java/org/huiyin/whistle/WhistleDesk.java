package org.huiyin.whistle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.documents.AttachmentList;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.items.Item;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.WhistleRatings;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.persistence.Whistles.Filter;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whistles: those of a sub-district, of a department, of the district, of a proposal, and one with all its parts. */
@Service
@Transactional(readOnly = true)
public class WhistleDesk {

    /** Lines of a list. */
    public static final int PAGE = 200;

    private final Whistles whistles;
    private final WhistleParts parts;
    private final WhistleRatings ratings;
    private final WhistleDisputes disputes;
    private final WhistleAccess access;
    private final WhistleExtras extras;

    WhistleDesk(
            Whistles whistles,
            WhistleParts parts,
            WhistleRatings ratings,
            WhistleDisputes disputes,
            WhistleAccess access,
            WhistleExtras extras) {
        this.whistles = whistles;
        this.parts = parts;
        this.ratings = ratings;
        this.disputes = disputes;
        this.access = access;
        this.extras = extras;
    }

    /** @param partId null = the whistle as a whole */
    public record Can(WhatNow.Step step, String partId) {}

    /** A line of a list: with its departments. */
    public record Row(Whistle whistle, List<WhistlePart> parts) {}

    /**
     * A whistle, and what this viewer can do with it now.
     *
     * @param parts of other departments a department reads how far they are; measures, ratings, disputes and clocks only its own
     * @param clocks those that run, the next one first
     * @param milestones of a hard case: the list that was made of it
     */
    public record Shown(
            Whistle whistle,
            List<WhistlePart> parts,
            List<Measure> measures,
            List<WhistleRating> ratings,
            List<WhistleDispute> disputes,
            List<Deadline> clocks,
            List<Item> milestones,
            List<Can> can,
            AttachmentList photos,
            Map<String, AttachmentList> reportInPhotos) {

        public boolean may(WhatNow.Step step, String partId) {
            return can.contains(new Can(step, partId));
        }
    }

    /**
     * What those who see a proposal see of a whistle.
     *
     * @param result what the departments reported as done and the sub-district verified, or null
     * @param page whether this viewer may open the whistle itself
     */
    public record OfProposal(
            String id,
            String number,
            WhistleKind kind,
            WhistleState state,
            String title,
            String place,
            Instant blownAt,
            Instant closedAt,
            String result,
            boolean page) {}

    /** What is asked of a list; null = all. */
    public record Question(WhistleKind kind, WhistleState state, boolean open) {

        public static final Question OPEN = new Question(null, null, true);
    }

    /** Blown, or to be blown, by the viewer's own sub-district. */
    public List<Row> ofSubdistrict(Actor actor, Question asked) {
        actor.require(WhistleAct.SEE_OWN_WHISTLES);
        return rows(actor, new Filter(actor.organ(), null, asked.kind(), asked.state(), asked.open(), false));
    }

    /** By which the viewer's own department is called. */
    public List<Row> ofDepartment(Actor actor, Question asked) {
        actor.require(WhistleAct.SEE_OWN_WHISTLES);
        return rows(actor, new Filter(null, actor.organ(), asked.kind(), asked.state(), asked.open(), false));
    }

    /** Of the district, for the command centre and the offices that watch. */
    public List<Row> ofDistrict(Actor actor, Question asked) {
        actor.require(WhistleAct.SEE_DISTRICT_WHISTLES);
        return rows(actor, new Filter(null, null, asked.kind(), asked.state(), asked.open(), false));
    }

    /** Disputed ones, for those who rule. */
    public List<Row> ofDisputed(Actor actor, Question asked) {
        actor.require(WhistleAct.SEE_DISPUTED_WHISTLES);
        return rows(actor, new Filter(null, null, asked.kind(), asked.state(), asked.open(), true));
    }

    /** For everybody who sees the proposal; proposers only what was blown. */
    public List<OfProposal> ofProposal(Actor actor, String proposalId) {
        return access.ofProposal(actor, proposalId).stream()
                .map(w -> ofProposal(actor, w))
                .toList();
    }

    private OfProposal ofProposal(Actor actor, Whistle w) {
        return new OfProposal(
                w.id(),
                w.number(),
                w.kind(),
                w.state(),
                w.title(),
                w.matter().place(),
                w.blownAt(),
                w.closedAt(),
                extras.result(w),
                access.sees(actor, w));
    }

    /** @throws BusinessException NOT_FOUND for whom it does not exist */
    public Shown one(Actor actor, String id) {
        Whistle w = access.visible(actor, id);
        List<WhistlePart> called = parts.of(w.tenant(), id);
        List<WhistleRating> rated = ratings.of(w.tenant(), id);
        List<WhistleDispute> disputed = disputes.of(w.tenant(), id);
        List<Item> milestones = extras.milestones(w);
        Set<String> inside = inside(actor, w, called);
        return new Shown(
                w,
                seen(called, inside),
                only(parts.measures(w.tenant(), id), Measure::partId, inside),
                only(rated, WhistleRating::partId, inside),
                only(disputed, WhistleDispute::partId, inside),
                extras.clocks(w).stream()
                        .filter(d -> d.scopeId() == null || inside.contains(d.scopeId()))
                        .sorted(Comparator.comparing(Deadline::overdueFrom))
                        .toList(),
                milestones,
                new WhatNow(actor, w)
                        .of(called, rated, disputed, !milestones.isEmpty()).stream()
                                .filter(can -> can.step() != WhatNow.Step.DISPUTE || inTime(w, called, can))
                                .toList(),
                extras.photos(actor, w),
                called.stream().collect(Collectors.toMap(WhistlePart::id, p -> extras.reportInPhotos(actor, p))));
    }

    private Set<String> inside(Actor actor, Whistle w, List<WhistlePart> called) {
        return called.stream()
                .filter(p -> access.seesInside(actor, w, p.organ()))
                .map(WhistlePart::id)
                .collect(Collectors.toSet());
    }

    /** Of whom a ruling has let go only itself and those who see its inside read. */
    private static List<WhistlePart> seen(List<WhistlePart> called, Set<String> inside) {
        return called.stream()
                .filter(p -> inside.contains(p.id()) || !p.state().isGone())
                .map(p -> inside.contains(p.id()) ? p : p.fromOutside())
                .toList();
    }

    private static <T> List<T> only(List<T> all, Function<T, String> part, Set<String> inside) {
        return all.stream().filter(one -> inside.contains(part.apply(one))).toList();
    }

    private boolean inTime(Whistle w, List<WhistlePart> called, Can dispute) {
        return called.stream().anyMatch(p -> p.id().equals(dispute.partId()) && extras.disputable(w, p));
    }

    /** Until when a department that is called may say that it is not its matter. */
    public Instant disputeUntil(Whistle w, WhistlePart part) {
        return extras.disputeUntil(w, part);
    }

    /** The most hours an emergency may be given to be resolved. */
    public int mostHours(Whistle w) {
        return extras.mostHours(w);
    }

    private List<Row> rows(Actor actor, Filter filter) {
        List<Whistle> found = whistles.list(actor.tenant(), filter, PAGE);
        Map<String, List<WhistlePart>> called =
                parts.ofAll(actor.tenant(), found.stream().map(Whistle::id).toList()).stream()
                        .collect(Collectors.groupingBy(WhistlePart::whistleId));
        return found.stream()
                .map(w -> row(actor, w, Objects.requireNonNullElse(called.get(w.id()), List.of())))
                .toList();
    }

    private Row row(Actor actor, Whistle w, List<WhistlePart> called) {
        return new Row(w, seen(called, inside(actor, w, called)));
    }
}
