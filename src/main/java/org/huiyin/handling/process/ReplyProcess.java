package org.huiyin.handling.process;

import static org.huiyin.handling.process.ClearingProcessModel.PASSED;
import static org.huiyin.handling.process.ClearingProcessModel.STEP;
import static org.huiyin.handling.process.ClearingProcessModel.TASK_ISSUE;
import static org.huiyin.handling.process.ClearingProcessModel.taskOf;
import static org.huiyin.handling.process.DeliveryProcessModel.TASK_REGISTER_DELIVERY;
import static org.huiyin.handling.process.DraftingProcessModel.MSG_FIRST_CONTACT_MADE;
import static org.huiyin.handling.process.DraftingProcessModel.TASK_DRAFT;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignmentClaimed;
import org.huiyin.handling.HandlingEvent.AssignmentHandedBack;
import org.huiyin.handling.HandlingEvent.ReplyCleared;
import org.huiyin.handling.HandlingEvent.ReplyIssued;
import org.huiyin.handling.HandlingEvent.ReplySentBack;
import org.huiyin.handling.HandlingEvent.ReplySubmittedForClearing;
import org.huiyin.handling.ReplyEvent.DeliveryCompleted;
import org.huiyin.handling.work.WorkEvent.FirstContactMade;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the processes drafting, clearing and delivery on after what people did. */
@Component
class ReplyProcess {

    private final Processes processes;

    ReplyProcess(Processes processes) {
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
    void on(FirstContactMade event) {
        processes.message(MSG_FIRST_CONTACT_MADE, event.actor().tenant(), event.proposalId(), event.assignmentId());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplySubmittedForClearing event) {
        complete(
                event,
                event.assignmentId(),
                TASK_DRAFT,
                Map.of(DraftingProcessModel.STEP, event.step().name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyCleared event) {
        complete(event, event.assignmentId(), taskOf(event.step()), answers(true, event.next()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplySentBack event) {
        complete(event, event.assignmentId(), taskOf(event.step()), answers(false, null));
        assign(event, event.assignmentId(), event.handler());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReplyIssued event) {
        complete(event, event.assignmentId(), TASK_ISSUE, answers(true, null));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DeliveryCompleted event) {
        complete(event, event.assignmentId(), TASK_REGISTER_DELIVERY, Map.of());
    }

    private static Map<String, Object> answers(boolean passed, ClearingStep next) {
        Map<String, Object> answers = new HashMap<>();
        answers.put(PASSED, passed);
        answers.put(STEP, next == null ? null : next.name());
        return answers;
    }

    private void complete(DomainEvent event, String assignmentId, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.subjectId(), task, assignmentId, answers);
    }

    private void assign(DomainEvent event, String assignmentId, String person) {
        processes.assign(event.actor().tenant(), event.subjectId(), TASK_DRAFT, assignmentId, person);
    }
}
