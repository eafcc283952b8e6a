package org.huiyin.handling.joining;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.Happening;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequestLapsed;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A request that nobody has decided lapses when the department that asked has the part no more. */
@Component
class LapseCoHandlersRequests {

    private final CoHandlersRequests requests;
    private final Assignments assignments;
    private final JoiningBook book;
    private final Happening happening;

    LapseCoHandlersRequests(
            CoHandlersRequests requests, Assignments assignments, JoiningBook book, Happening happening) {
        this.requests = requests;
        this.assignments = assignments;
        this.book = book;
        this.happening = happening;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentReassigned event) {
        if (event.role() == DepartmentRole.LEAD) {
            lapse(event.actor(), event.proposalId());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(AssignmentTakenBack event) {
        if (event.role() == DepartmentRole.LEAD) {
            lapse(event.actor(), event.proposalId());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER - 10)
    void on(ProposalWithdrawn event) {
        lapse(event.actor(), event.proposalId());
    }

    private void lapse(Actor actor, String proposalId) {
        requests.of(actor.tenant(), proposalId).stream()
                .filter(CoHandlersRequest::isOpen)
                .forEach(request -> {
                    Assignment lead = assignments.get(actor.tenant(), request.assignmentId());
                    book.close(lead, request, State.LAPSED, null, null);
                    happening.publish(
                            new CoHandlersRequestLapsed(actor, proposalId, request.id(), lead.id(), request.organ()));
                });
    }
}
