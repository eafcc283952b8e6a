package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.MOVABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Only a main process that knows of handing over goes on with the other department; one begun by an older version would not. */
@Component
class HandOverListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (!Boolean.TRUE.equals(execution.getVariable(MOVABLE))) {
            throw BusinessException.gateClosed("error.return.formerProcess");
        }
    }
}
