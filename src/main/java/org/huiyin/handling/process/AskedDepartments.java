package org.huiyin.handling.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.handling.asking.AskingSteps;
import org.springframework.stereotype.Component;

/** The departments asked before the assignment. */
// public because the expression language calls it by reflection
@Component
public class AskedDepartments {

    private final AskingSteps steps;

    AskedDepartments(AskingSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.departmentsToAsk(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
