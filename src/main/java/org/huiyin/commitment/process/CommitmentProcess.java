package org.huiyin.commitment.process;

import static org.huiyin.commitment.process.CommitmentProcessModel.*;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.commitment.CommitmentEvent;
import org.huiyin.commitment.CommitmentEvent.CommitmentAnswered;
import org.huiyin.commitment.CommitmentEvent.CommitmentEscalationDecided;
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
        Map<String, Object> answers = new HashMap<>();
        answers.put(WITNESS, event.witness());
        complete(event, TASK_REPORT_COMMITMENT, answers);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentRescheduled event) {
        beginAgain(event, TASK_EXPLAIN_COMMITMENT);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(CommitmentEscalationDecided event) {
        beginAgain(event, TASK_DECIDE_ESCALATION);
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

    /** A promise may be moved before anybody is asked to, and instances of the first version ask nobody. */
    private void beginAgain(CommitmentEvent event, String asked) {
        String tenant = event.actor().tenant();
        if (processes.waitsAt(tenant, event.commitmentId(), asked, null)) {
            complete(event, asked, Map.of());
        }
        processes.message(MSG_COMMITMENT_RESCHEDULED, tenant, event.commitmentId(), null);
    }

    private void complete(CommitmentEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.commitmentId(), task, null, answers);
    }
}
