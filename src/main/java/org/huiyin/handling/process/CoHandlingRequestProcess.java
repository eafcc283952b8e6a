package org.huiyin.handling.process;

import static org.huiyin.handling.process.CoHandlingRequestProcessModel.GRANTED;
import static org.huiyin.handling.process.CoHandlingRequestProcessModel.MSG_CO_HANDLERS_ENDED;
import static org.huiyin.handling.process.CoHandlingRequestProcessModel.MSG_CO_HANDLERS_REQUESTED;
import static org.huiyin.handling.process.CoHandlingRequestProcessModel.REQUEST_ID;
import static org.huiyin.handling.process.CoHandlingRequestProcessModel.TASK_DECIDE_CO_HANDLERS;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import java.util.Map;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersDecided;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequestLapsed;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequestWithdrawn;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequested;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts a request for further co-handling departments beside the main process, moves it on, and ends it with the proposal's sheet. */
@Component
class CoHandlingRequestProcess {

    private final Processes processes;

    CoHandlingRequestProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlersRequested event) {
        processes.startByMessage(
                MSG_CO_HANDLERS_REQUESTED,
                event.actor().tenant(),
                event.proposalId(),
                Map.of(ASSIGNMENT_ID, event.assignmentId(), REQUEST_ID, event.requestId()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlersDecided event) {
        decided(
                event.actor().tenant(),
                event.proposalId(),
                event.assignmentId(),
                !event.granted().isEmpty());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlersRequestLapsed event) {
        decided(event.actor().tenant(), event.proposalId(), event.assignmentId(), false);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlersRequestWithdrawn event) {
        decided(event.actor().tenant(), event.proposalId(), event.assignmentId(), false);
    }

    /** With the whole sheet the added departments' parts are taken back. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentTakenBack event) {
        if (event.role() == DepartmentRole.LEAD) {
            processes.messageAll(MSG_CO_HANDLERS_ENDED, event.actor().tenant(), event.proposalId());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalWithdrawn event) {
        processes.messageAll(MSG_CO_HANDLERS_ENDED, event.actor().tenant(), event.proposalId());
    }

    private void decided(String tenant, String proposalId, String assignmentId, boolean granted) {
        processes.complete(tenant, proposalId, TASK_DECIDE_CO_HANDLERS, assignmentId, Map.of(GRANTED, granted));
    }
}
