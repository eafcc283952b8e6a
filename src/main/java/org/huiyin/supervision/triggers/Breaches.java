package org.huiyin.supervision.triggers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.persistence.Ladders;
import org.huiyin.workflow.Obligation;
import org.huiyin.workflow.ObligationBreached;
import org.huiyin.workflow.ObligationMet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the ladder of what a trigger has found about a proposal, in the transaction of what happened. */
@Component
class Breaches {

    private static final String PROPOSAL = "PROPOSAL";

    private final Ladders ladders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaches(Ladders ladders, ApplicationEventPublisher events, Clock clock) {
        this.ladders = ladders;
        this.events = events;
        this.clock = clock;
    }

    /** @param part the assignment, or null for the proposal's lead */
    void breached(String tenant, String proposalId, String part, String kind, String trigger) {
        LocalDate today = ChinaTime.today(clock);
        events.publishEvent(new ObligationBreached(
                Actor.system(tenant, Door.CLOCK), obligation(tenant, proposalId, part, kind), trigger, today));
    }

    void met(Actor actor, String proposalId, String part, String kind) {
        events.publishEvent(new ObligationMet(actor, obligation(actor.tenant(), proposalId, part, kind)));
    }

    void allMet(Actor actor, String proposalId, String kind) {
        open(actor.tenant(), proposalId, kind).forEach(owed -> events.publishEvent(new ObligationMet(actor, owed)));
    }

    /** Whatever happened on the proposal and was not owed by a day. */
    void allOver(Actor actor, String proposalId) {
        ladders.ofProposal(actor.tenant(), proposalId).stream()
                .filter(ladder -> ladder.isOpen() && ladder.happened())
                .map(Ladder::obligation)
                .forEach(owed -> events.publishEvent(new ObligationMet(actor, owed)));
    }

    /** What this ladder stands for, when it is of this kind. */
    void metOn(Actor actor, String ladderId, String kind) {
        ladders.find(actor.tenant(), ladderId)
                .map(Ladder::obligation)
                .filter(owed -> owed.kind().equals(kind))
                .ifPresent(owed -> events.publishEvent(new ObligationMet(actor, owed)));
    }

    /** What of this kind has a ladder of the proposal open. */
    List<Obligation> open(String tenant, String proposalId, String kind) {
        return ladders.ofProposal(tenant, proposalId).stream()
                .filter(Ladder::isOpen)
                .map(Ladder::obligation)
                .filter(owed ->
                        owed.subjectType().equals(PROPOSAL) && owed.kind().equals(kind))
                .toList();
    }

    private static Obligation obligation(String tenant, String proposalId, String part, String kind) {
        return new Obligation(tenant, PROPOSAL, proposalId, part, kind);
    }
}
