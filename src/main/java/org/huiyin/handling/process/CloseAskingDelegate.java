package org.huiyin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.asking.AskingSteps;
import org.springframework.stereotype.Component;

/** 汇总意见 */
@Component
class CloseAskingDelegate implements JavaDelegate {

    private final AskingSteps steps;

    CloseAskingDelegate(AskingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
