package org.huiyin.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.proposal.CoSigningSteps;
import org.springframework.stereotype.Component;

/** 以已签名的人联名提交 */
@Component
class HandInCoSignedDelegate implements JavaDelegate {

    private final CoSigningSteps steps;

    HandInCoSignedDelegate(CoSigningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.handIn(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
