package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.DEPARTMENT_ROLE;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.MOVED_TO;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ORGAN;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.REHANDLING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.handling.ProcessSteps;
import org.huiyin.workflow.Passing;
import org.springframework.stereotype.Component;

/** Tells one branch of 承办 whose part it is: when it begins, and when another department takes over. */
@Component
class DepartmentPartListener implements ExecutionListener {

    private final ProcessSteps steps;

    DepartmentPartListener(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Object movedTo = execution.getVariable(MOVED_TO);
        Object assignment = movedTo == null ? execution.getVariable(ASSIGNMENT_ID) : movedTo;
        var part = steps.part(execution.getTenantId(), (String) assignment);
        execution.setVariableLocal(ASSIGNMENT_ID, part.assignmentId());
        // of this branch: what a called process answers must not reach the others
        execution.setVariableLocal(MOVED_TO, null);
        execution.setVariableLocal(ORGAN, part.organ());
        Passing.tellLocal(execution, DEPARTMENT_ROLE, part.role().name());
        Passing.tellLocal(execution, REHANDLING, part.rehandling());
    }
}
