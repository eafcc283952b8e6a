package org.huiyin.commitment.process;

import static org.huiyin.commitment.process.CommitmentProcessModel.*;

import java.util.Map;
import org.huiyin.commitment.CommitmentEvent;
import org.huiyin.commitment.CommitmentEvent.CommitmentAnswered;
import org.huiyin.commitment.CommitmentEvent.CommitmentKept;
import org.huiyin.commitment.CommitmentEvent.CommitmentNotKept;
import org.huiyin.commitment.CommitmentEvent.CommitmentOpened;
import org.huiyin.commitment.CommitmentEvent.CommitmentReported;
import org.huiyin.commitment.CommitmentEvent.CommitmentRescheduled;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a promise's process on after what people did; its business key is the commitment. */
@Component
class CommitmentProcess {

    private final Processes processes;

    CommitmentProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentOpened event) {
        processes.start(
                KEY,
                event.actor().tenant(),
                event.commitmentId(),
                Map.of(ORGAN, event.organ(), LEAD_PROPOSER, event.leadProposer()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentReported event) {
        complete(event, TASK_REPORT_COMMITMENT, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentRescheduled event) {
        processes.message(MSG_COMMITMENT_RESCHEDULED, event.actor().tenant(), event.commitmentId(), null);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentKept event) {
        complete(event, TASK_CONFIRM_COMMITMENT, Map.of(KEPT, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentNotKept event) {
        complete(event, TASK_CONFIRM_COMMITMENT, Map.of(KEPT, false));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentAnswered event) {
        complete(event, TASK_ANSWER_AGAIN, Map.of());
    }

    private void complete(CommitmentEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.commitmentId(), task, null, answers);
    }
}
