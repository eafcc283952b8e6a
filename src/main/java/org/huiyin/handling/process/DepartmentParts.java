package org.huiyin.handling.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.handling.ProcessSteps;
import org.springframework.stereotype.Component;

/** The branches of 承办: one per assignment that is to be handled now. */
// public because the expression language calls it by reflection
@Component
public class DepartmentParts {

    private final ProcessSteps steps;

    DepartmentParts(ProcessSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.assignmentsToHandle(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
