package org.huiyin.handling.process;

import static org.huiyin.handling.process.CoHandlingProcessModel.MSG_CO_HANDLING_TAKEN_BACK;
import static org.huiyin.handling.process.CoHandlingProcessModel.PASSED;
import static org.huiyin.handling.process.CoHandlingProcessModel.TASK_DRAFT_OPINION;
import static org.huiyin.handling.process.CoHandlingProcessModel.TASK_SIGN_OPINION;

import java.util.Map;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent;
import org.huiyin.handling.HandlingEvent.AssignmentClaimed;
import org.huiyin.handling.HandlingEvent.AssignmentHandedBack;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionDrafted;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionSentBack;
import org.huiyin.handling.HandlingEvent.CoHandlingOpinionSubmitted;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a co-handling department's process on after what its people did. */
@Component
class CoHandlingProcess {

    private final Processes processes;

    CoHandlingProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentTakenBack event) {
        if (event.role() == DepartmentRole.CO_HANDLING) {
            processes.message(
                    MSG_CO_HANDLING_TAKEN_BACK, event.actor().tenant(), event.proposalId(), event.assignmentId());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentClaimed event) {
        if (event.role() == DepartmentRole.CO_HANDLING) {
            assign(event, event.assignmentId(), event.person());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentHandedBack event) {
        if (event.role() == DepartmentRole.CO_HANDLING) {
            assign(event, event.assignmentId(), null);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlingOpinionDrafted event) {
        complete(event, event.assignmentId(), TASK_DRAFT_OPINION, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlingOpinionSentBack event) {
        complete(event, event.assignmentId(), TASK_SIGN_OPINION, Map.of(PASSED, false));
        assign(event, event.assignmentId(), event.handler());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CoHandlingOpinionSubmitted event) {
        complete(event, event.assignmentId(), TASK_SIGN_OPINION, Map.of(PASSED, true));
    }

    private void complete(HandlingEvent event, String assignmentId, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.proposalId(), task, assignmentId, answers);
    }

    private void assign(HandlingEvent event, String assignmentId, String person) {
        processes.assign(event.actor().tenant(), event.proposalId(), TASK_DRAFT_OPINION, assignmentId, person);
    }
}
