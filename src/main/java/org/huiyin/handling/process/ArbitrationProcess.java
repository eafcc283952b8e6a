package org.huiyin.handling.process;

import static org.huiyin.handling.process.ArbitrationProcessModel.REFERRED;
import static org.huiyin.handling.process.ArbitrationProcessModel.RULING_STEP;
import static org.huiyin.handling.process.ArbitrationProcessModel.TASK_GIVE_DUTIES_VIEW;
import static org.huiyin.handling.process.ArbitrationProcessModel.TASK_REVIEW_RETURN;
import static org.huiyin.handling.process.ArbitrationProcessModel.TASK_RULE;
import static org.huiyin.handling.process.ArbitrationProcessModel.TASK_RULE_FINALLY;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MOVED_TO;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.process.ArbitrationProcessModel.Step;
import org.huiyin.handling.returns.Instance;
import org.huiyin.handling.returns.ReturnEvent;
import org.huiyin.handling.returns.ReturnEvent.AssignmentReassigned;
import org.huiyin.handling.returns.ReturnEvent.DutiesViewAsked;
import org.huiyin.handling.returns.ReturnEvent.DutiesViewGiven;
import org.huiyin.handling.returns.ReturnEvent.ReturnReferred;
import org.huiyin.handling.returns.ReturnEvent.ReturnRejected;
import org.huiyin.handling.returns.ReturnEvent.RulingPutToLeader;
import org.huiyin.journal.DomainEvent;
import org.huiyin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the review and the ruling of a return on after what was decided. */
@Component
class ArbitrationProcess {

    private final Processes processes;

    ArbitrationProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReturnReferred event) {
        complete(event, TASK_REVIEW_RETURN, Map.of(REFERRED, true));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DutiesViewAsked event) {
        complete(event, TASK_RULE, Map.of(RULING_STEP, Step.ASK_VIEW.name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(DutiesViewGiven event) {
        complete(event, TASK_GIVE_DUTIES_VIEW, Map.of());
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(RulingPutToLeader event) {
        complete(event, TASK_RULE, Map.of(RULING_STEP, Step.TO_LEADER.name()));
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(ReturnRejected event) {
        decided(event, event.instance(), null);
    }

    @EventListener
    @Order(DomainEvent.PROCESS_AFTER)
    void on(AssignmentReassigned event) {
        if (event.instance() == Instance.OFFICE) {
            processes.message(
                    event.role() == DepartmentRole.CO_HANDLING
                            ? CoHandlingProcessModel.MSG_CO_HANDLING_REASSIGNED
                            : DepartmentHandlingProcessModel.MSG_ASSIGNMENT_REASSIGNED,
                    event.actor().tenant(),
                    event.proposalId(),
                    event.assignmentId(),
                    Map.of(MOVED_TO, event.newAssignmentId()));
        } else {
            decided(event, event.instance(), event.newAssignmentId());
        }
    }

    private void decided(ReturnEvent event, Instance by, String movedTo) {
        Map<String, Object> answers = new HashMap<>();
        answers.put(MOVED_TO, movedTo);
        switch (by) {
            case REVIEW -> {
                answers.put(REFERRED, false);
                complete(event, TASK_REVIEW_RETURN, answers);
            }
            case RULING -> {
                answers.put(RULING_STEP, Step.DECIDED.name());
                complete(event, TASK_RULE, answers);
            }
            case FINAL_RULING -> complete(event, TASK_RULE_FINALLY, answers);
            case OFFICE -> throw new IllegalArgumentException("The office reassigns without a return");
        }
    }

    private void complete(ReturnEvent event, String task, Map<String, Object> answers) {
        processes.complete(event.actor().tenant(), event.proposalId(), task, event.assignmentId(), answers);
    }
}
