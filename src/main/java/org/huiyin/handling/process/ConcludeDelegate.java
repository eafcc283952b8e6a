package org.huiyin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** 办结 */
@Component
class ConcludeDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    ConcludeDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.conclude(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
