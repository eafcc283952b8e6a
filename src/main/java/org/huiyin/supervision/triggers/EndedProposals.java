package org.huiyin.supervision.triggers;

import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.HandlingEvent.ProposalConcluded;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What has happened on a proposal lasts no longer than its handling. What was owed by a day ends with that day's row, a promise when it is
 * kept, after the conclusion as well.
 */
@Component
class EndedProposals {

    private static final int AFTER_THE_PROCESS = DomainEvent.PROCESS_AFTER + 10;

    private final Breaches breaches;

    EndedProposals(Breaches breaches) {
        this.breaches = breaches;
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ProposalWithdrawn event) {
        breaches.allOver(event.actor(), event.proposalId());
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ProposalConcluded event) {
        breaches.allOver(event.actor(), event.proposalId());
    }

    /** The lead's part takes the whole sheet back, a co-handling department's dispute with it. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(AssignmentTakenBack event) {
        if (event.role() != DepartmentRole.CO_HANDLING) {
            breaches.allMet(event.actor(), event.proposalId(), DisputeTriggers.RETURN_DISPUTE);
        }
    }
}
