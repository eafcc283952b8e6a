package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.work.StandstillSteps;
import org.springframework.stereotype.Component;

/** 记停滞 */
@Component
class ReportStandstillDelegate implements JavaDelegate {

    private final StandstillSteps steps;

    ReportStandstillDelegate(StandstillSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String part = (String) execution.getVariable(ASSIGNMENT_ID);
        steps.note(execution.getTenantId(), part);
    }
}
