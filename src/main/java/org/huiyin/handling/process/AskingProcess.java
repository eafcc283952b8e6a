package org.huiyin.handling.process;

import static org.huiyin.handling.process.AssignmentProcessModel.ASKING_OPENED;
import static org.huiyin.handling.process.AssignmentProcessModel.KEY;
import static org.huiyin.handling.process.AssignmentProcessModel.TASK_ANSWER_ASKING;
import static org.huiyin.handling.process.AssignmentProcessModel.TASK_ASSIGN;

import java.util.Map;
import org.huiyin.handling.asking.AskingEvent.AskingAnswered;
import org.huiyin.handling.asking.AskingEvent.DepartmentsAsked;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the assignment on when departments are asked before it, and when they answer. */
@Component
class AskingProcess {

    private final Processes processes;

    AskingProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DepartmentsAsked event) {
        String tenant = event.actor().tenant();
        if (!processes.waitsIn(KEY, tenant, event.proposalId(), TASK_ASSIGN)) {
            throw BusinessException.gateClosed("error.asking.formerProcess");
        }
        processes.complete(tenant, event.proposalId(), TASK_ASSIGN, null, Map.of(ASKING_OPENED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AskingAnswered event) {
        processes.complete(event.actor().tenant(), event.proposalId(), TASK_ANSWER_ASKING, event.organ(), Map.of());
    }
}
