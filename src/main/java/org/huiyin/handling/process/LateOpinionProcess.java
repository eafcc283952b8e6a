package org.huiyin.handling.process;

import static org.huiyin.handling.process.LateOpinionProcessModel.MSG_LATE_OPINION_CLOSED;
import static org.huiyin.handling.process.LateOpinionProcessModel.PASSED;
import static org.huiyin.handling.process.LateOpinionProcessModel.TASK_DRAFT_LATE_OPINION;
import static org.huiyin.handling.process.LateOpinionProcessModel.TASK_SIGN_LATE_OPINION;

import java.util.Map;
import org.huiyin.handling.HandlingEvent.ReplyIssued;
import org.huiyin.handling.LateOpinionEvent;
import org.huiyin.handling.LateOpinionEvent.LateOpinionDrafted;
import org.huiyin.handling.LateOpinionEvent.LateOpinionSentBack;
import org.huiyin.handling.LateOpinionEvent.LateOpinionSubmitted;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the process of an opinion that is still owed. Who was released by an older version of the process owes it without one. */
@Component
class LateOpinionProcess {

    private final Processes processes;

    LateOpinionProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LateOpinionDrafted event) {
        complete(event, TASK_DRAFT_LATE_OPINION, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LateOpinionSentBack event) {
        complete(event, TASK_SIGN_LATE_OPINION, Map.of(PASSED, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(LateOpinionSubmitted event) {
        complete(event, TASK_SIGN_LATE_OPINION, Map.of(PASSED, true));
    }

    /** What still has not come can serve the reply no more. */
    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyIssued event) {
        processes.messageAll(MSG_LATE_OPINION_CLOSED, event.actor().tenant(), event.proposalId());
    }

    private void complete(LateOpinionEvent event, String task, Map<String, Object> answers) {
        String tenant = event.actor().tenant();
        if (processes.waitsAt(tenant, event.proposalId(), task, event.assignmentId())) {
            processes.complete(tenant, event.proposalId(), task, event.assignmentId(), answers);
        }
    }
}
