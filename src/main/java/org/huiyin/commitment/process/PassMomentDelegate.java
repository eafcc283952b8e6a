package org.huiyin.commitment.process;

import static org.huiyin.commitment.process.CommitmentProcessModel.MISSED;
import static org.huiyin.commitment.process.CommitmentProcessModel.MOMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.commitment.PassMoment;
import org.huiyin.commitment.PassMoment.Passed;
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
        Passed passed = moment.pass(execution.getTenantId(), execution.getProcessBusinessKey());
        // instances of the first version know only these two answers
        execution.setVariable(MOMENT, passed == Passed.BROKEN ? "BREACHED" : "NEXT");
        execution.setVariable(MISSED, passed == Passed.MISSED);
    }
}
