package org.huiyin.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.proposal.CoSigningSteps;
import org.springframework.stereotype.Component;

/** 提醒、截止 */
@Component
class PassCoSigningMomentDelegate implements JavaDelegate {

    private final CoSigningSteps steps;

    PassCoSigningMomentDelegate(CoSigningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean expired = steps.pass(execution.getTenantId(), execution.getProcessBusinessKey());
        execution.setVariable(CoSigningProcessModel.EXPIRED, expired);
    }
}
