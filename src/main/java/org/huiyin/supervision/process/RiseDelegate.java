package org.huiyin.supervision.process;

import static org.huiyin.supervision.process.EscalationProcessModel.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.supervision.ReachLevel;
import org.springframework.stereotype.Component;

/** 比照现级：只加不减 */
@Component
class RiseDelegate implements JavaDelegate {

    private final ReachLevel levels;

    RiseDelegate(ReachLevel levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int to = ((Number) execution.getVariable(RAISED_TO)).intValue();
        boolean higher = levels.rise(execution.getTenantId(), execution.getProcessBusinessKey(), to);
        execution.setVariable(HIGHER, higher);
        if (higher) {
            execution.setVariable(ENTRY, to);
            execution.setVariable(TRIGGER, execution.getVariable(RAISE_TRIGGER));
        }
    }
}
