package org.huiyin.handling.process;

import static org.huiyin.handling.process.DepartmentHandlingProcessModel.PASSED;
import static org.huiyin.handling.process.DepartmentHandlingProcessModel.TASK_DRAFT;
import static org.huiyin.handling.process.DepartmentHandlingProcessModel.TASK_ISSUE;
import static org.huiyin.handling.process.DepartmentHandlingProcessModel.taskOf;

import java.util.Map;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent;
import org.huiyin.handling.HandlingEvent.AssignmentClaimed;
import org.huiyin.handling.HandlingEvent.AssignmentHandedBack;
import org.huiyin.handling.HandlingEvent.ReplyCleared;
import org.huiyin.handling.HandlingEvent.ReplyIssued;
import org.huiyin.handling.HandlingEvent.ReplySentBack;
import org.huiyin.handling.HandlingEvent.ReplySubmittedForClearing;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the process of a department that answers, lead or separate, on after what its people and the supervision office did. */
@Component
class DepartmentHandlingProcess {

    private final Processes processes;

    DepartmentHandlingProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentClaimed event) {
        if (event.role() != DepartmentRole.CO_HANDLING) {
            assign(event, event.assignmentId(), event.person());
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentHandedBack event) {
        if (event.role() != DepartmentRole.CO_HANDLING) {
            assign(event, event.assignmentId(), null);
        }
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplySubmittedForClearing event) {
        complete(event, event.assignmentId(), TASK_DRAFT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyCleared event) {
        complete(event, event.assignmentId(), taskOf(event.step()), Map.of(PASSED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplySentBack event) {
        complete(event, event.assignmentId(), taskOf(event.step()), Map.of(PASSED, false));
        assign(event, event.assignmentId(), event.handler());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyIssued event) {
        complete(event, event.assignmentId(), TASK_ISSUE, Map.of(PASSED, true));
    }

    private void complete(HandlingEvent event, String assignmentId, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.proposalId(), task, assignmentId, answers);
    }

    private void assign(HandlingEvent event, String assignmentId, String person) {
        processes.assign(event.actor().tenant(), event.proposalId(), TASK_DRAFT, assignmentId, person);
    }
}
