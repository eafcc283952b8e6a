package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleProcessModel.SUBDISTRICT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleSteps;
import org.springframework.stereotype.Component;

/** Who releases a whistle: the sub-district's leaders, a hard case also a district leader as the second hand. */
@Component
public class Releasers {

    private final WhistleSteps steps;

    Releasers(WhistleSteps steps) {
        this.steps = steps;
    }

    public List<String> groups(DelegateExecution execution) {
        String own = Role.SUBDISTRICT_LEADER + "@" + execution.getVariable(SUBDISTRICT);
        return steps.needsSecondHand(execution.getTenantId(), execution.getProcessBusinessKey())
                ? List.of(own, Role.DISTRICT_LEADER.name())
                : List.of(own);
    }
}
