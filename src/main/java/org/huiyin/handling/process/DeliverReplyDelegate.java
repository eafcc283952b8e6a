package org.huiyin.handling.process;

import static org.huiyin.handling.process.DepartmentHandlingProcessModel.EVERYBODY_REACHED;
import static org.huiyin.handling.process.ProposalHandlingProcessModel.ASSIGNMENT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** 送达 */
@Component
class DeliverReplyDelegate implements JavaDelegate {

    private final ProcessSteps steps;

    DeliverReplyDelegate(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean reached = steps.deliverReply(execution.getTenantId(), execution.getProcessBusinessKey(), (String)
                execution.getVariable(ASSIGNMENT_ID));
        execution.setVariable(EVERYBODY_REACHED, reached);
    }
}
