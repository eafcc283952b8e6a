package org.huiyin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** 到期记录 */
@Component
class ExpireFeedbackDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    ExpireFeedbackDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.expireFeedback(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
