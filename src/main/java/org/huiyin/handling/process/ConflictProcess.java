package org.huiyin.handling.process;

import static org.huiyin.handling.process.ConflictProcessModel.MSG_CONFLICT_ENDED;
import static org.huiyin.handling.process.ConflictProcessModel.MSG_CONFLICT_RAISED;
import static org.huiyin.handling.process.ConflictProcessModel.SETTLED;
import static org.huiyin.handling.process.ConflictProcessModel.TASK_COORDINATE_CONFLICT;
import static org.huiyin.handling.process.ConflictProcessModel.TASK_DECIDE_CONFLICT;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import java.util.Map;
import org.huiyin.handling.conflict.ConflictEvent;
import org.huiyin.handling.conflict.ConflictEvent.ConflictCoordinated;
import org.huiyin.handling.conflict.ConflictEvent.ConflictDecided;
import org.huiyin.handling.conflict.ConflictEvent.ConflictLapsed;
import org.huiyin.handling.conflict.ConflictEvent.ConflictPutToLeader;
import org.huiyin.handling.conflict.ConflictEvent.ConflictRaised;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the settling of a conflict beside the handling, and moves it on. */
@Component
class ConflictProcess {

    private final Processes processes;

    ConflictProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConflictRaised event) {
        processes.startByMessage(
                MSG_CONFLICT_RAISED,
                event.actor().tenant(),
                event.proposalId(),
                Map.of(ASSIGNMENT_ID, event.assignmentId()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConflictCoordinated event) {
        complete(event, TASK_COORDINATE_CONFLICT, Map.of(SETTLED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConflictPutToLeader event) {
        complete(event, TASK_COORDINATE_CONFLICT, Map.of(SETTLED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConflictDecided event) {
        complete(event, TASK_DECIDE_CONFLICT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ConflictLapsed event) {
        processes.message(MSG_CONFLICT_ENDED, event.actor().tenant(), event.proposalId(), event.assignmentId());
    }

    private void complete(ConflictEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.proposalId(), task, event.assignmentId(), answers);
    }
}
