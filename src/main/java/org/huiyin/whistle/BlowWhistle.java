package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleEvent.WhistleBlown;
import org.huiyin.whistle.WhistleEvent.WhistleFoundIncomplete;
import org.huiyin.whistle.WhistleEvent.WhistleReleased;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 吹哨: the sub-district's leader releases it, a hard case by two hands; an emergency the duty leader blows with one touch. */
@Service
public class BlowWhistle {

    private final Whistles whistles;
    private final DraftWhistle drafting;
    private final WhistleClocks clocks;
    private final WhistleBook book;

    BlowWhistle(Whistles whistles, DraftWhistle drafting, WhistleClocks clocks, WhistleBook book) {
        this.whistles = whistles;
        this.drafting = drafting;
        this.clocks = clocks;
        this.book = book;
    }

    public record Release(String whistleId, int version) {}

    /** @param danger what is at stake, when the suggestion does not say so; or null */
    public record Confirm(String whistleId, int version, String danger) {}

    /** @return whether nothing is missing any more, so that it is blown or waits for the second hand */
    @Transactional
    public boolean release(Actor actor, Release command) {
        actor.require(WhistleAct.COSIGN_WHISTLE);
        Whistle w = book.any(actor, command.whistleId(), command.version());
        if (!actor.organ().equals(w.subdistrict()) && !WhatNow.mayRelease(actor, w)) {
            throw BusinessException.notFound(WhistleBook.UNKNOWN);
        }
        if (w.state() != WhistleState.RELEASING) {
            throw WhistleBook.movedOn();
        }
        if (!WhatNow.mayRelease(actor, w)) {
            throw BusinessException.gateClosed("error.whistle.secondHand");
        }
        return sign(actor, w);
    }

    private boolean sign(Actor actor, Whistle w) {
        boolean first = w.releasedBy() == null;
        if (first) {
            whistles.released(w, actor.person(), actor.personName(), book.now());
        } else {
            whistles.cosigned(w, actor.person(), actor.personName());
        }
        boolean complete = !first || !w.kind().needsSecondSignature();
        if (complete) {
            clocks.meet(w, null, WhistleClocks.REVIEW);
        }
        book.publish(new WhistleReleased(actor, w.id(), w.kind(), w.subdistrict(), w.title(), complete));
        return !complete || admitted(actor, w);
    }

    /** The process has asked the admission table meanwhile. */
    private boolean admitted(Actor actor, Whistle before) {
        Whistle w = whistles.find(before.tenant(), before.id()).orElseThrow();
        if (w.state() == WhistleState.DRAFT) {
            book.publish(new WhistleFoundIncomplete(actor, w.id(), w.subdistrict(), w.title(), w.missing()));
            return false;
        }
        book.publish(new WhistleBlown(
                actor,
                w.id(),
                w.number(),
                w.kind(),
                w.subdistrict(),
                book.name(w.tenant(), w.subdistrict()),
                w.title(),
                w.matter().place(),
                w.matter().danger(),
                w.proposals()));
        return true;
    }

    /**
     * 一键吹应急哨
     *
     * @return the whistle's id
     */
    @Transactional
    public String emergency(Actor actor, DraftWhistle.Draft draft) {
        actor.require(WhistleAct.RELEASE_WHISTLE);
        if (draft.kind() != WhistleKind.EMERGENCY) {
            throw BusinessException.invalid(Problem.at("kind", "error.whistle.emergencyOnly"));
        }
        String id = drafting.draft(actor, draft);
        atOnce(actor, whistles.lock(actor.tenant(), id));
        return id;
    }

    /** 一键确认 an emergency that was suggested or drafted. */
    @Transactional
    public void confirm(Actor actor, Confirm command) {
        actor.require(WhistleAct.RELEASE_WHISTLE);
        Whistle w = book.ofSubdistrict(actor, command.whistleId(), command.version());
        if (w.state() != WhistleState.SUGGESTED && w.state() != WhistleState.DRAFT) {
            throw WhistleBook.movedOn();
        }
        if (!w.emergency()) {
            throw BusinessException.gateClosed("error.whistle.emergencyOnly");
        }
        if (command.danger() != null && !command.danger().isBlank()) {
            whistles.danger(w, WhistleBook.words("danger", command.danger()));
        }
        atOnce(actor, w);
    }

    private void atOnce(Actor actor, Whistle w) {
        drafting.send(actor, w);
        if (!sign(actor, w)) {
            throw BusinessException.invalid(Problem.at("danger", "error.whistle.emergencyIncomplete"));
        }
    }
}
