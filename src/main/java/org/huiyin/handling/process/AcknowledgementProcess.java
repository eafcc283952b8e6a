package org.huiyin.handling.process;

import static org.huiyin.handling.process.AcknowledgementProcessModel.FORMER_TASKS;
import static org.huiyin.handling.process.AcknowledgementProcessModel.TASK_ACKNOWLEDGE;

import java.util.Map;
import org.huiyin.handling.HandlingEvent.AssignmentAcknowledged;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the acknowledgement of a department's part on after what its people did. */
@Component
class AcknowledgementProcess {

    private final Processes processes;

    AcknowledgementProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentAcknowledged event) {
        String tenant = event.actor().tenant();
        String task = FORMER_TASKS.stream()
                .filter(former -> processes.waitsAt(tenant, event.proposalId(), former, event.assignmentId()))
                .findFirst()
                .orElse(TASK_ACKNOWLEDGE);
        processes.complete(tenant, event.proposalId(), task, event.assignmentId(), Map.of());
    }
}
