package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.returns.ReturnSteps;
import org.springframework.stereotype.Component;

/** 视为接受 */
@Component
class DeemAcceptedDelegate implements JavaDelegate {

    private final ReturnSteps steps;

    DeemAcceptedDelegate(ReturnSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.deemAccepted(execution.getTenantId(), (String) execution.getVariable(ASSIGNMENT_ID));
    }
}
