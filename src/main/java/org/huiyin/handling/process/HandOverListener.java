package org.huiyin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Only a main process that knows of handing over goes on with the other department; one begun by an older version would not. */
@Component
class HandOverListener implements ExecutionListener {

    private static final String GOES_ON_AT = "Gateway_DepartmentMoved";

    @Override
    public void notify(DelegateExecution execution) {
        var caller = ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
        if (caller.getProcessDefinition().findActivity(GOES_ON_AT) == null) {
            throw BusinessException.gateClosed("error.return.formerProcess");
        }
    }
}
