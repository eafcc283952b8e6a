package org.huiyin.handling.process;

import static org.huiyin.handling.process.AssignmentProcessModel.ASKING_OPENED;
import static org.huiyin.handling.process.AssignmentProcessModel.TASK_ASSIGN;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.CONFERRING;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.KEY;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.LEAD_PROPOSER;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MSG_ASSIGNMENT_TAKEN_BACK;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MSG_PROPOSAL_REOPENED;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MSG_WITHDRAWN;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.REVIEW_ROLE;
import static org.huiyin.handling.process.RehandlingProcessModel.REHANDLING_OUTCOME;
import static org.huiyin.handling.process.RehandlingProcessModel.TASK_CONFER;
import static org.huiyin.handling.process.RehandlingProcessModel.TASK_CONFIRM_REHANDLING;

import java.util.Map;
import org.huiyin.handling.Conference;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.HandlingEvent.DepartmentsAssigned;
import org.huiyin.handling.HandlingEvent.FeedbackRecorded;
import org.huiyin.handling.HandlingEvent.RehandlingOrdered;
import org.huiyin.handling.RehandlingEvent;
import org.huiyin.handling.RehandlingEvent.ConferenceHeld;
import org.huiyin.handling.RehandlingEvent.ProposalReopened;
import org.huiyin.handling.RehandlingEvent.RehandlingRefused;
import org.huiyin.handling.RehandlingEvent.RehandlingSentToAssignment;
import org.huiyin.handling.process.RehandlingProcessModel.Outcome;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalEvent.ProposalReceived;
import org.huiyin.proposal.ProposalEvent.ProposalWithdrawn;
import org.huiyin.proposal.ProposalState;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a proposal's main process, and its feedback, on after what a person did. */
@Component
class ProposalHandlingProcess {

    private final Processes processes;

    ProposalHandlingProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalReceived event) {
        processes.start(
                KEY,
                event.actor().tenant(),
                event.proposalId(),
                Map.of(
                        REVIEW_ROLE, event.kind().reviewer().name(),
                        LEAD_PROPOSER, event.leadProposer()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DepartmentsAssigned event) {
        processes.complete(event.actor().tenant(), event.proposalId(), TASK_ASSIGN, null, Map.of(ASKING_OPENED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentTakenBack event) {
        if (event.role() != DepartmentRole.CO_HANDLING) {
            processes.message(MSG_ASSIGNMENT_TAKEN_BACK, event.actor().tenant(), event.proposalId(), null);
        }
    }

    /** A proposal merged into another one has no process any more. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalWithdrawn event) {
        if (event.before() != ProposalState.MERGED) {
            processes.message(MSG_WITHDRAWN, event.actor().tenant(), event.proposalId(), null);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(FeedbackRecorded event) {
        if (event.done() && !event.late()) {
            processes.complete(
                    event.actor().tenant(),
                    event.proposalId(),
                    FeedbackProcessModel.TASK_GIVE_FEEDBACK,
                    event.person(),
                    Map.of());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(RehandlingOrdered event) {
        processes.complete(
                event.actor().tenant(),
                event.proposalId(),
                TASK_CONFIRM_REHANDLING,
                null,
                Map.of(REHANDLING_OUTCOME, Outcome.HANDLE.name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(RehandlingSentToAssignment event) {
        decided(event, TASK_CONFIRM_REHANDLING, Outcome.REASSIGN);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(RehandlingRefused event) {
        decided(event, TASK_CONFIRM_REHANDLING, Outcome.CONCLUDE);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConferenceHeld event) {
        decided(event, TASK_CONFER, event.result() == Conference.Result.EXPLAINED ? Outcome.ASK : Outcome.CONCLUDE);
    }

    /** Its process had ended with the conclusion: another one begins where a dissatisfaction is dealt with. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ProposalReopened event) {
        processes.startByMessage(
                MSG_PROPOSAL_REOPENED,
                event.actor().tenant(),
                event.proposalId(),
                Map.of(REVIEW_ROLE, event.kind().reviewer().name(), CONFERRING, event.conferring()));
    }

    private void decided(RehandlingEvent event, String task, Outcome outcome) {
        processes.complete(
                event.actor().tenant(), event.proposalId(), task, null, Map.of(REHANDLING_OUTCOME, outcome.name()));
    }
}
