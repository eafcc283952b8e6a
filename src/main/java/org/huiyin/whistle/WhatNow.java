package org.huiyin.whistle;

import static org.huiyin.whistle.WhatNow.Step.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleDispute.Level;
import org.huiyin.whistle.WhistleRating.Of;

/** What this actor can do with a whistle now; the acts themselves judge again. */
public final class WhatNow {

    /** One thing that can be done. */
    public enum Step {
        AMEND,
        SEND,
        RELEASE,
        CONFIRM_EMERGENCY,
        REFUSE,
        TRIAGE,
        SET_MILESTONES,
        CALL_FURTHER,
        SIGN,
        CONTACT,
        REPORT_IN,
        NOTE,
        RESOLVE,
        VERIFY,
        SEND_BACK,
        RATE_DEPARTMENT,
        RATE_WHISTLE,
        DISPUTE,
        RULE,
        ANSWER_RULING
    }

    private final Actor actor;
    private final Whistle w;
    private final List<WhistleDesk.Can> can = new ArrayList<>();

    WhatNow(Actor actor, Whistle w) {
        this.actor = actor;
        this.w = w;
    }

    /** @param milestones whether a hard case has some already */
    List<WhistleDesk.Can> of(
            List<WhistlePart> parts, List<WhistleRating> ratings, List<WhistleDispute> disputes, boolean milestones) {
        prepare();
        for (WhistlePart p : parts) {
            answer(p, disputes);
            check(p, ratings);
            rule(
                    p,
                    disputes.stream()
                            .filter(d -> d.isOpen() && d.partId().equals(p.id()))
                            .findFirst());
        }
        direct(parts, milestones);
        return List.copyOf(can);
    }

    private void direct(List<WhistlePart> parts, boolean milestones) {
        boolean dispatched = w.state() == WhistleState.DISPATCHED;
        allow(
                SET_MILESTONES,
                null,
                dispatched
                        && w.kind() == WhistleKind.HARD_CASE
                        && !milestones
                        && actor.may(WhistleAct.SET_MILESTONES)
                        && parts.stream().anyMatch(p -> Milestones.mayBeSetBy(actor, p)));
        allow(CALL_FURTHER, null, dispatched && actor.may(WhistleAct.CALL_FURTHER_DEPARTMENT));
    }

    private void prepare() {
        boolean own = w.subdistrict().equals(actor.organ());
        boolean draft = w.state() == WhistleState.SUGGESTED || w.state() == WhistleState.DRAFT;
        allow(AMEND, null, own && draft && actor.may(WhistleAct.DRAFT_WHISTLE));
        allow(CONFIRM_EMERGENCY, null, own && draft && w.emergency() && actor.may(WhistleAct.RELEASE_WHISTLE));
        allow(SEND, null, own && w.state() == WhistleState.DRAFT && actor.may(WhistleAct.DRAFT_WHISTLE));
        boolean releasing = w.state() == WhistleState.RELEASING;
        allow(RELEASE, null, releasing && mayRelease(actor, w));
        allow(
                REFUSE,
                null,
                own
                        && (draft && actor.may(WhistleAct.REFUSE_WHISTLE)
                                || releasing && actor.may(WhistleAct.RELEASE_WHISTLE)));
        allow(TRIAGE, null, w.state() == WhistleState.TRIAGE && actor.may(WhistleAct.TRIAGE_WHISTLE));
    }

    /** The first hand is the sub-district's leader; the second of a hard case another leader or a district leader. */
    static boolean mayRelease(Actor actor, Whistle w) {
        boolean own = w.subdistrict().equals(actor.organ());
        if (w.releasedBy() == null) {
            return own && actor.may(WhistleAct.RELEASE_WHISTLE);
        }
        return w.kind().needsSecondSignature()
                && actor.may(WhistleAct.COSIGN_WHISTLE)
                && (own || actor.role() == Role.DISTRICT_LEADER)
                && !w.releasedBy().equals(actor.person());
    }

    private void answer(WhistlePart p, List<WhistleDispute> disputes) {
        if (!p.organ().equals(actor.organ()) || p.state().isGone()) {
            return;
        }
        boolean answers = actor.may(WhistleAct.ANSWER_WHISTLE);
        boolean unsigned = p.state() == PartState.DISPATCHED || p.state() == PartState.DISPUTED;
        allow(SIGN, p, unsigned && actor.may(WhistleAct.SIGN_WHISTLE));
        allow(CONTACT, p, p.state() == PartState.SIGNED && answers);
        allow(REPORT_IN, p, (p.state() == PartState.SIGNED || p.state() == PartState.CONTACTED) && answers);
        allow(NOTE, p, p.state().isOnSite() && answers);
        allow(RESOLVE, p, p.state().isOnSite() && answers);
        boolean first = disputes.stream().noneMatch(d -> d.partId().equals(p.id()));
        boolean open = w.emergency()
                ? p.state() == PartState.REPORTED_IN || p.state() == PartState.HANDLING
                : p.state() == PartState.DISPATCHED;
        allow(DISPUTE, p, first && open && actor.may(WhistleAct.DISPUTE_WHISTLE));
    }

    private void check(WhistlePart p, List<WhistleRating> ratings) {
        boolean own = w.subdistrict().equals(actor.organ());
        boolean resolved = own && p.state() == PartState.RESOLVED && actor.may(WhistleAct.VERIFY_RESOLUTION);
        allow(VERIFY, p, resolved);
        allow(SEND_BACK, p, resolved);
        boolean rating = w.state() == WhistleState.RATING && p.state() == PartState.VERIFIED;
        allow(
                RATE_DEPARTMENT,
                p,
                rating && own && actor.may(WhistleAct.RATE_DEPARTMENT) && unrated(p, ratings, Of.DEPARTMENT));
        allow(
                RATE_WHISTLE,
                p,
                rating
                        && p.organ().equals(actor.organ())
                        && actor.may(WhistleAct.RATE_WHISTLE)
                        && unrated(p, ratings, Of.WHISTLE));
    }

    private static boolean unrated(WhistlePart p, List<WhistleRating> ratings, Of of) {
        return ratings.stream().noneMatch(r -> r.partId().equals(p.id()) && r.of() == of);
    }

    private void rule(WhistlePart p, Optional<WhistleDispute> open) {
        if (open.isEmpty()) {
            return;
        }
        WhistleDispute d = open.get();
        allow(RULE, p, d.state() == WhistleDispute.State.RULING && rules(actor, d.level()));
        allow(ANSWER_RULING, p, d.state() == WhistleDispute.State.ANSWERING && answersRuling(actor, w, d));
    }

    static boolean rules(Actor actor, Level level) {
        return actor.role()
                == switch (level) {
                    case CENTRE -> Role.COMMAND_CENTRE;
                    case ESTABLISHMENT -> Role.ESTABLISHMENT_OFFICE;
                    case LEADER -> Role.DISTRICT_LEADER;
                };
    }

    /** The losing side: the sub-district when the department was right, else the department. */
    static boolean answersRuling(Actor actor, Whistle w, WhistleDispute d) {
        String losing = d.last().upheld() ? w.subdistrict() : d.organ();
        return actor.may(WhistleAct.DISPUTE_WHISTLE) && losing.equals(actor.organ());
    }

    private void allow(Step step, WhistlePart part, boolean allowed) {
        if (allowed) {
            can.add(new WhistleDesk.Can(step, part == null ? null : part.id()));
        }
    }
}
