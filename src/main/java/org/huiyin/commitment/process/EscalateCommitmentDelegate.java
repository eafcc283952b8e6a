package org.huiyin.commitment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.commitment.PassMoment;
import org.springframework.stereotype.Component;

/** 提请升级 */
@Component
class EscalateCommitmentDelegate implements JavaDelegate {

    private final PassMoment moment;

    EscalateCommitmentDelegate(PassMoment moment) {
        this.moment = moment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moment.breach(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
