package org.huiyin.handling.process;

import static org.huiyin.handling.process.DraftingProcessModel.CONTACTED;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.handling.ProcessSteps;
import org.huiyin.workflow.Passing;
import org.springframework.stereotype.Component;

/** Opens the clocks of the handling before their timers ask for them. */
@Component
class OpenDutiesListener implements ExecutionListener {

    private final ProcessSteps steps;

    OpenDutiesListener(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean contacted = steps.openDuties(execution.getTenantId(), (String) execution.getVariable(ASSIGNMENT_ID));
        Passing.tell(execution, CONTACTED, contacted);
    }
}
