package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录临期或逾期 */
@Component
class RecordAlarmDelegate implements JavaDelegate {

    static final String DEADLINE_KIND = "deadlineKind";
    static final String OVERDUE = "overdue";

    private final RecordAlarm recordAlarm;

    RecordAlarmDelegate(RecordAlarm recordAlarm) {
        this.recordAlarm = recordAlarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = (String) execution.getVariable(DEADLINE_KIND);
        execution.setVariable(OVERDUE, recordAlarm.record(DeadlineRegister.keyOf(execution, kind)));
    }
}
