package org.huiyin.handling.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.handling.joining.JoiningSteps;
import org.springframework.stereotype.Component;

/** The branches of a granted request: one per co-handling department that joins. */
// public because the expression language calls it by reflection
@Component
public class AddedDepartments {

    private final JoiningSteps steps;

    AddedDepartments(JoiningSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.added(
                execution.getTenantId(), (String) execution.getVariable(CoHandlingRequestProcessModel.REQUEST_ID));
    }
}
