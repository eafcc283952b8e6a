package org.huiyin.handling.returns;

import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.HandlingEvent.CoHandlingReleased;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnEvent.AssignmentDeemedAccepted;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A return that is under way has no object any more when its assignment ends by another way. */
@Component
class LapseReturns {

    private final Returns returns;
    private final ReturnBook book;

    LapseReturns(Returns returns, ReturnBook book) {
        this.returns = returns;
        this.book = book;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentDeemedAccepted event) {
        lapse(event.actor(), event.proposalId(), event.assignmentId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(CoHandlingReleased event) {
        lapse(event.actor(), event.proposalId(), event.assignmentId());
    }

    /** With the lead's part the whole sheet is taken back. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentTakenBack event) {
        boolean whole = event.role() != org.huiyin.handling.DepartmentRole.CO_HANDLING;
        lapse(event.actor(), event.proposalId(), whole ? null : event.assignmentId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(ProposalWithdrawn event) {
        lapse(event.actor(), event.proposalId(), null);
    }

    private void lapse(Actor actor, String proposalId, String assignmentId) {
        returns.of(actor.tenant(), proposalId).stream()
                .filter(r -> assignmentId == null || r.assignmentId().equals(assignmentId))
                .filter(r -> r.state() == State.PROPOSED || r.state().counts() && !decided(r))
                .forEach(r -> book.write(actor, r.in(State.LAPSED), Kind.LAPSED, null, null));
    }

    private static boolean decided(Return r) {
        return r.state() == State.STAYED || r.state() == State.MOVED;
    }
}
