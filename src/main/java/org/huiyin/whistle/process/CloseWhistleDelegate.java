package org.huiyin.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** 销号 */
@Component
class CloseWhistleDelegate implements JavaDelegate {

    private final WhistleSteps steps;

    CloseWhistleDelegate(WhistleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
