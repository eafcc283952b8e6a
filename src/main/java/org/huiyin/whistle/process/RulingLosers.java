package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleDisputeProcessModel.UPHELD;
import static org.huiyin.whistle.process.WhistleProcessModel.ORGAN;
import static org.huiyin.whistle.process.WhistleProcessModel.SUBDISTRICT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Whom a ruling went against: the sub-district when the department was right, else the department. */
@Component
public class RulingLosers {

    public List<String> groups(DelegateExecution execution) {
        if (Boolean.TRUE.equals(execution.getVariable(UPHELD))) {
            return List.of(Role.SUBDISTRICT_LEADER + "@" + execution.getVariable(SUBDISTRICT));
        }
        Object organ = execution.getVariable(ORGAN);
        return List.of(
                Role.DEPARTMENT_DEPUTY_LEADER + "@" + organ,
                Role.DEPARTMENT_LEADER + "@" + organ,
                Role.SUBDISTRICT_LEADER + "@" + organ);
    }
}
