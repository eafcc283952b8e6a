package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.CONFERRING;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.REHANDLING_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.huiyin.handling.ProcessSteps.Remedy;
import org.springframework.stereotype.Component;

/** 评价归总 */
@Component
class AssessFeedbackDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    AssessFeedbackDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Remedy remedy = steps.assessFeedback(execution.getTenantId(), execution.getProcessBusinessKey());
        execution.setVariable(REHANDLING_NEEDED, remedy != Remedy.NONE);
        execution.setVariable(CONFERRING, remedy == Remedy.CONFER);
    }
}
