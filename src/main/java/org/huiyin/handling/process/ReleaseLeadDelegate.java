package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** 放行主办 */
@Component
class ReleaseLeadDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    ReleaseLeadDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.releaseCoHandling(execution.getTenantId(), (String) execution.getVariable(ASSIGNMENT_ID));
    }
}
