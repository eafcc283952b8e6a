package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleDisputeProcessModel.LEVEL;
import static org.huiyin.whistle.process.WhistleDisputeProcessModel.UPHELD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.whistle.WhistleDispute.Level;
import org.springframework.stereotype.Component;

/** A dispute begins with the command centre; until somebody rules, the department stays called. */
@Component
class DisputeListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(LEVEL, Level.CENTRE.name());
        execution.setVariable(UPHELD, false);
    }
}
