package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleProcessModel.ASSIGNMENT_ID;
import static org.huiyin.whistle.process.WhistleProcessModel.ORGAN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** Tells one branch whose share it is: when it begins, and when a ruling has called another department in its place. */
@Component
class CalledPartListener implements ExecutionListener {

    private final WhistleSteps steps;

    CalledPartListener(WhistleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String tenant = execution.getTenantId();
        String before = (String) execution.getVariable(ASSIGNMENT_ID);
        String part = steps.successor(tenant, before).orElse(before);
        execution.setVariableLocal(ASSIGNMENT_ID, part);
        execution.setVariableLocal(ORGAN, steps.organ(tenant, part));
    }
}
