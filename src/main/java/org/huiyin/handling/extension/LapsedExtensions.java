package org.huiyin.handling.extension;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.workflow.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is overtaken by the reply or by a withdrawal is asked no more. */
@Component
public class LapsedExtensions {

    private final ExtensionRequests requests;
    private final Deadlines deadlines;
    private final Happening happening;

    LapsedExtensions(ExtensionRequests requests, Deadlines deadlines, Happening happening) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /** The part's reply has reached everybody. */
    public void replied(Assignment part) {
        if (requests.lapseOf(part.tenant(), part.id(), happening.now())) {
            deadlines.cancel(part.tenant(), part.proposalId(), part.id(), PartDeadlines.EXTENSION);
        }
    }

    /** The department that asked has the part no more; its clocks are cancelled with it. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentReassigned event) {
        requests.lapseOf(event.actor().tenant(), event.assignmentId(), happening.now());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalWithdrawn event) {
        requests.lapse(event.actor().tenant(), event.proposalId(), happening.now());
    }
}
