package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleProcessModel.ASSIGNMENT_ID;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** Which departments are called, and what the models ask of one's share. */
@Component
public class CalledParts {

    private final WhistleSteps steps;

    CalledParts(WhistleSteps steps) {
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution) {
        return steps.parts(execution.getTenantId(), execution.getProcessBusinessKey());
    }

    /** Those whose work is rated, and who rate the whistle. */
    public List<String> verified(DelegateExecution execution) {
        return steps.verified(execution.getTenantId(), execution.getProcessBusinessKey());
    }

    /** By a ruling another department does it. */
    public boolean replaced(DelegateExecution execution) {
        return steps.successor(execution.getTenantId(), part(execution)).isPresent();
    }

    /** The department has been on site, so that it only has to do better. */
    public boolean onsite(DelegateExecution execution) {
        return steps.onSite(execution.getTenantId(), part(execution));
    }

    /** Whoever may speak for the department about the whistle. */
    public List<String> raters(DelegateExecution execution) {
        String organ = steps.organ(execution.getTenantId(), part(execution));
        return List.of(
                Role.DEPARTMENT_LIAISON + "@" + organ,
                Role.DEPARTMENT_HANDLER + "@" + organ,
                Role.DEPARTMENT_DEPUTY_LEADER + "@" + organ,
                Role.DEPARTMENT_LEADER + "@" + organ,
                Role.SUBDISTRICT_LEADER + "@" + organ);
    }

    private static String part(DelegateExecution execution) {
        return (String) execution.getVariable(ASSIGNMENT_ID);
    }
}
