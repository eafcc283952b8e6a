package org.huiyin.commitment.process;

import static org.huiyin.commitment.process.CommitmentProcessModel.MOMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.commitment.PassMoment;
import org.springframework.stereotype.Component;

/** 提醒、记逾期 */
@Component
class PassMomentDelegate implements JavaDelegate {

    private final PassMoment moment;

    PassMomentDelegate(PassMoment moment) {
        this.moment = moment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean broken = moment.pass(execution.getTenantId(), execution.getProcessBusinessKey());
        execution.setVariable(MOMENT, broken ? "BREACHED" : "NEXT");
    }
}
