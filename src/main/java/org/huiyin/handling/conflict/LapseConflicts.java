package org.huiyin.handling.conflict;

import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.Happening;
import org.huiyin.handling.conflict.Conflict.Outcome;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.ConflictEvent.ConflictLapsed;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two departments have nothing to disagree on when one of them has its part no more. */
@Component
class LapseConflicts {

    private final ConflictBook book;
    private final Assignments assignments;
    private final Happening happening;

    LapseConflicts(ConflictBook book, Assignments assignments, Happening happening) {
        this.book = book;
        this.assignments = assignments;
        this.happening = happening;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentReassigned event) {
        boolean lead = event.role() == DepartmentRole.LEAD;
        lapse(event.actor(), event.proposalId(), lead ? null : event.assignmentId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentTakenBack event) {
        if (event.role() == DepartmentRole.LEAD) {
            lapse(event.actor(), event.proposalId(), null);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(ProposalWithdrawn event) {
        lapse(event.actor(), event.proposalId(), null);
    }

    /** @param assignmentId the co-handling part it is about, or null for all */
    private void lapse(Actor actor, String proposalId, String assignmentId) {
        book.of(actor.tenant(), proposalId).stream()
                .filter(Conflict::isOpen)
                .filter(c -> assignmentId == null || c.assignmentId().equals(assignmentId))
                .forEach(c -> {
                    book.close(
                            assignments.get(actor.tenant(), c.assignmentId()),
                            c,
                            State.LAPSED,
                            new Outcome(null, null, happening.now()));
                    happening.publish(
                            new ConflictLapsed(actor, proposalId, c.id(), c.assignmentId(), c.leadOrgan(), c.organ()));
                });
    }
}
