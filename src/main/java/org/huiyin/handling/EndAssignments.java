package org.huiyin.handling;

import org.huiyin.handling.persistence.Assignments;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 撤案: with the proposal the departments' parts end too; what was already delivered by a department stays as it is. */
@Component
class EndAssignments {

    private final Assignments assignments;
    private final Standstill standstill;
    private final Happening happening;

    EndAssignments(Assignments assignments, Standstill standstill, Happening happening) {
        this.assignments = assignments;
        this.standstill = standstill;
        this.happening = happening;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(ProposalWithdrawn event) {
        assignments.of(event.actor().tenant(), event.proposalId()).stream()
                .filter(part -> !part.state().isClosed())
                .forEach(part -> {
                    standstill.end(event.actor(), part);
                    assignments.move(part, AssignmentState.ENDED, happening.now());
                });
    }
}
