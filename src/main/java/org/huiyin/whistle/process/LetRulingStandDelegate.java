package org.huiyin.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** 裁定生效 */
@Component
class LetRulingStandDelegate implements JavaDelegate {

    private final WhistleSteps steps;

    LetRulingStandDelegate(WhistleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.letStand(execution.getTenantId(), (String) execution.getVariable(WhistleProcessModel.ASSIGNMENT_ID));
    }
}
