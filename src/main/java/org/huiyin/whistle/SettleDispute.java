package org.huiyin.whistle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleBook.Held;
import org.huiyin.whistle.WhistleDispute.Ruling;
import org.huiyin.whistle.WhistleDispute.State;
import org.huiyin.whistle.WhistleDisputeEvent.WhistleDisputeClosed;
import org.huiyin.whistle.WhistlePartEvent.WhistleLeadChanged;
import org.huiyin.whistle.WhistlePartEvent.WhistlePartAdded;
import org.huiyin.whistle.WhistlePartEvent.WhistlePartEnded;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** 争议了结: what a ruling that stands does to the department's share, or the department's own giving up. */
@Component
class SettleDispute {

    private final WhistleDisputes disputes;
    private final WhistleParts parts;
    private final WhistleClocks clocks;
    private final PartCalls calls;
    private final Milestones milestones;
    private final WhistleBook book;

    SettleDispute(
            WhistleDisputes disputes,
            WhistleParts parts,
            WhistleClocks clocks,
            PartCalls calls,
            Milestones milestones,
            WhistleBook book) {
        this.disputes = disputes;
        this.parts = parts;
        this.clocks = clocks;
        this.calls = calls;
        this.milestones = milestones;
        this.book = book;
    }

    /** Somebody has to be left who does not go as well, and a lead. @throws BusinessException INVALID */
    void requirePossible(Held held, String replacement) {
        Whistle w = held.whistle();
        if (replacement == null) {
            Set<String> going = disputes.of(w.tenant(), w.id()).stream()
                    .filter(d -> d.state() == State.ANSWERING && d.last().upheld())
                    .map(WhistleDispute::partId)
                    .collect(Collectors.toSet());
            boolean others = parts.of(w.tenant(), w.id()).stream()
                    .anyMatch(
                            p -> !p.id().equals(held.part().id()) && !p.state().isGone() && !going.contains(p.id()));
            if (!others || held.part().lead()) {
                throw BusinessException.invalid(Problem.at("replacement", "error.whistle.dispute.replacement"));
            }
            return;
        }
        calls.requireCallable(w, "replacement", replacement);
    }

    /** The ruling stands: accepted, not contested in time, or final. */
    void byRuling(Actor actor, Held held, WhistleDispute d, Ruling ruling) {
        if (ruling.upheld()) {
            end(actor, held, ruling.replacement());
            close(actor, held, d, State.UPHELD);
        } else {
            if (held.part().state() == PartState.DISPUTED) {
                parts.state(held.part(), PartState.DISPATCHED);
            }
            close(actor, held, d, State.DENIED);
        }
    }

    private void end(Actor actor, Held held, String replacement) {
        Whistle w = held.whistle();
        WhistlePart p = held.part();
        // another ruling, or the command centre, may have called the department named meanwhile
        boolean free = replacement != null && calls.isFree(w, replacement);
        clocks.cancel(
                w,
                p.id(),
                WhistleClocks.SIGN,
                WhistleClocks.CONTACT,
                WhistleClocks.REPORT_IN,
                WhistleClocks.RESOLVE,
                WhistleClocks.VERIFY);
        parts.ended(p, free ? PartState.REPLACED : PartState.RELEASED, book.now());
        milestones.leave(actor, w, p.organ());
        book.publish(new WhistlePartEnded(
                actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ()), replacement));
        if (free) {
            add(actor, w, p, replacement);
        } else if (p.lead()) {
            promote(actor, w, replacement);
        }
    }

    /** A whistle is never without a lead: whoever the ruling names and is called already, else the first of those who are left. */
    private void promote(Actor actor, Whistle w, String named) {
        List<WhistlePart> left = parts.of(w.tenant(), w.id()).stream()
                .filter(p -> !p.state().isGone())
                .toList();
        left.stream()
                .filter(p -> p.organ().equals(named))
                .findFirst()
                .or(() -> left.stream().findFirst())
                .ifPresent(p -> {
                    parts.lead(p);
                    book.publish(new WhistleLeadChanged(
                            actor, w.id(), w.number(), p.id(), p.organ(), book.name(w.tenant(), p.organ())));
                });
    }

    private void add(Actor actor, Whistle w, WhistlePart ended, String organ) {
        String id = calls.call(w, organ, ended.lead(), clocks.resolveDueAgain(w));
        parts.successor(ended, id);
        milestones.join(actor, w, organ);
        book.publish(new WhistlePartAdded(
                actor, w.id(), w.number(), w.kind(), w.title(), id, organ, book.name(w.tenant(), organ), ended.lead()));
    }

    /** 签收或报办结即撤回异议 */
    void giveUp(Actor actor, Whistle w, WhistlePart p, WhistleDispute d) {
        clocks.cancel(w, p.id(), WhistleClocks.DISPUTE, WhistleClocks.ANSWER);
        close(actor, new Held(w, p), d, State.WITHDRAWN);
    }

    private void close(Actor actor, Held held, WhistleDispute d, State outcome) {
        Whistle w = held.whistle();
        disputes.close(d, outcome, book.now());
        book.publish(new WhistleDisputeClosed(
                actor, w.id(), w.number(), d.partId(), d.organ(), book.name(w.tenant(), d.organ()), d.id(), outcome));
    }
}
