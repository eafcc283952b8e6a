package org.huiyin.whistle.trades;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about trades. They are for offices: a list of bodies is no public list of offenders. */
public enum TradeAct implements Act {
    SEE_TRADES(COMMAND_CENTRE, SUPERVISION_OFFICE, ASSESSMENT_OFFICE, DISTRICT_LEADER, AUDITOR),
    /** 归集涉事主体 */
    GATHER_CASES(COMMAND_CENTRE, SUPERVISION_OFFICE);

    private final Set<Role> roles;

    TradeAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
