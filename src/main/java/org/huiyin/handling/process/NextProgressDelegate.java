package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** 转入下一月 */
@Component
class NextProgressDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    NextProgressDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.nextProgress(execution.getTenantId(), (String) execution.getVariable(ASSIGNMENT_ID));
    }
}
