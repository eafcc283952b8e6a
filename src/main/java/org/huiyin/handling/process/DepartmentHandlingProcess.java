package org.huiyin.handling.process;

import static org.huiyin.handling.process.DepartmentHandlingProcessModel.TASK_ACKNOWLEDGE_LEAD;

import java.util.Map;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentAcknowledged;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves an answering department's process on after what its people did. */
@Component
class DepartmentHandlingProcess {

    private final Processes processes;

    DepartmentHandlingProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentAcknowledged event) {
        if (event.role() == DepartmentRole.LEAD) {
            processes.complete(
                    event.actor().tenant(),
                    event.proposalId(),
                    TASK_ACKNOWLEDGE_LEAD,
                    event.assignmentId(),
                    Map.of());
        }
    }
}
