package org.huiyin.handling.process;

import static org.huiyin.handling.process.ProposalHandlingProcessModel.REVIEW_ROLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** Tells which secretariat decides on more time. */
@Component
class ExtensionReviewerListener implements ExecutionListener {

    private final ProcessSteps steps;

    ExtensionReviewerListener(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(REVIEW_ROLE, steps.reviewer(execution.getTenantId(), execution.getProcessBusinessKey()));
    }
}
