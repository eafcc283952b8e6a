package org.huiyin.handling.process;

import static org.huiyin.handling.process.AcknowledgementProcessModel.FORMER_TASKS;
import static org.huiyin.handling.process.AcknowledgementProcessModel.RETURNED;
import static org.huiyin.handling.process.AcknowledgementProcessModel.RETURN_PROPOSED;
import static org.huiyin.handling.process.AcknowledgementProcessModel.RULING_DIRECT;
import static org.huiyin.handling.process.AcknowledgementProcessModel.TASK_ACKNOWLEDGE;
import static org.huiyin.handling.process.AcknowledgementProcessModel.TASK_CONFIRM_RETURN;

import java.util.Map;
import java.util.Optional;
import org.huiyin.handling.HandlingEvent.AssignmentAcknowledged;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReturned;
import org.huiyin.handling.returns.ReturnEvent.ReturnProposed;
import org.huiyin.handling.returns.ReturnEvent.ReturnRefused;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.BusinessException;
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
        String task =
                formerTask(tenant, event.proposalId(), event.assignmentId()).orElse(TASK_ACKNOWLEDGE);
        processes.complete(
                tenant,
                event.proposalId(),
                task,
                event.assignmentId(),
                Map.of(RETURN_PROPOSED, false, RETURNED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReturnProposed event) {
        String tenant = event.actor().tenant();
        if (formerTask(tenant, event.proposalId(), event.assignmentId()).isPresent()) {
            throw BusinessException.gateClosed("error.return.formerProcess");
        }
        processes.complete(
                tenant, event.proposalId(), TASK_ACKNOWLEDGE, event.assignmentId(), Map.of(RETURN_PROPOSED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReturnRefused event) {
        processes.complete(
                event.actor().tenant(),
                event.proposalId(),
                TASK_CONFIRM_RETURN,
                event.assignmentId(),
                Map.of(RETURNED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentReturned event) {
        processes.complete(
                event.actor().tenant(),
                event.proposalId(),
                TASK_CONFIRM_RETURN,
                event.assignmentId(),
                Map.of(RETURNED, true, RULING_DIRECT, event.direct()));
    }

    private Optional<String> formerTask(String tenant, String proposalId, String assignmentId) {
        return FORMER_TASKS.stream()
                .filter(former -> processes.waitsAt(tenant, proposalId, former, assignmentId))
                .findFirst();
    }
}
