package org.huiyin.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** 进入双向评价 */
@Component
class OpenRatingDelegate implements JavaDelegate {

    private final WhistleSteps steps;

    OpenRatingDelegate(WhistleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.openRating(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
