package org.huiyin.whistle.process;

import static org.huiyin.whistle.process.WhistleProcessModel.SUBDISTRICT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Who releases a whistle: the sub-district's leaders; when one of them has signed a hard case, another of them or a district leader. */
@Component
public class Releasers {

    /** Of the first signature; a release begins without any. */
    public List<String> groups(DelegateExecution execution) {
        return List.of(own((String) execution.getVariable(SUBDISTRICT)));
    }

    static List<String> second(String subdistrict) {
        return List.of(own(subdistrict), Role.DISTRICT_LEADER.name());
    }

    private static String own(String subdistrict) {
        return Role.SUBDISTRICT_LEADER + "@" + subdistrict;
    }
}
