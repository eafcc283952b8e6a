package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.EscalationLevelProcessModel.LEVEL;
import static org.huiyin.supervision.process.EscalationLevelProcessModel.TRIGGER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.supervision.ReachLevel;
import org.springframework.stereotype.Component;

/** 记到级 */
@Component
class ReachLevelDelegate implements JavaDelegate {

    private final ReachLevel levels;

    ReachLevelDelegate(ReachLevel levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int level = ((Number) execution.getVariable(LEVEL)).intValue();
        levels.reach(execution.getTenantId(), execution.getProcessBusinessKey(), level, (String)
                execution.getVariable(TRIGGER));
    }
}
