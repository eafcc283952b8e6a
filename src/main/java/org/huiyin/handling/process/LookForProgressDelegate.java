package org.huiyin.handling.process;

import static org.huiyin.handling.process.DepartmentHandlingProcessModel.STANDSTILL;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.work.StandstillSteps;
import org.springframework.stereotype.Component;

/** 查看面商与进展 */
@Component
class LookForProgressDelegate implements JavaDelegate {

    private final StandstillSteps steps;

    LookForProgressDelegate(StandstillSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String part = (String) execution.getVariable(ASSIGNMENT_ID);
        execution.setVariable(STANDSTILL, steps.standsStill(execution.getTenantId(), part));
    }
}
