package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.DEPARTMENT_ROLE;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ORGAN;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.REHANDLING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** Tells one branch of 承办 whose part it is. */
@Component
class DepartmentPartListener implements ExecutionListener {

    private final ProcessSteps steps;

    DepartmentPartListener(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var part = steps.part(execution.getTenantId(), (String) execution.getVariable(ASSIGNMENT_ID));
        execution.setVariableLocal(ORGAN, part.organ());
        execution.setVariableLocal(DEPARTMENT_ROLE, part.role().name());
        execution.setVariableLocal(REHANDLING, part.rehandling());
    }
}
