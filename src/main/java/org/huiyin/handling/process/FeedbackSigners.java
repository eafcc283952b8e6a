package org.huiyin.handling.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** The signers asked to rate in this round. */
// public because the expression language calls it by reflection
@Component
public class FeedbackSigners {

    private final ProcessSteps steps;

    FeedbackSigners(ProcessSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.signersToAsk(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
