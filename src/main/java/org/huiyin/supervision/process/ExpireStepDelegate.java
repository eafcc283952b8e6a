package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.EscalationLevelProcessModel.TRIGGER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.supervision.ReachLevel;
import org.springframework.stereotype.Component;

/** 记期满 */
@Component
class ExpireStepDelegate implements JavaDelegate {

    private final ReachLevel levels;

    ExpireStepDelegate(ReachLevel levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(TRIGGER, levels.expire(execution.getTenantId(), execution.getProcessBusinessKey()));
    }
}
