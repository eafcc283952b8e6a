package org.huiyin.proposal.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.proposal.CoSigningSteps;
import org.springframework.stereotype.Component;

/** Whose signature an invitation waits for. */
// public because the expression language calls it by reflection
@Component
public class CoSigners {

    private final CoSigningSteps steps;

    CoSigners(CoSigningSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.asked(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
