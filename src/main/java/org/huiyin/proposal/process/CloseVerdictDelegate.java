package org.huiyin.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.proposal.ReviewSteps;
import org.springframework.stereotype.Component;

/** 结论确定 */
@Component
class CloseVerdictDelegate implements JavaDelegate {

    private final ReviewSteps steps;

    CloseVerdictDelegate(ReviewSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.closeVerdict(execution.getTenantId(), execution.getProcessBusinessKey());
        execution.setVariable(ObjectionProcessModel.UPHELD, false);
    }
}
