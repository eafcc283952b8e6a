package org.huiyin.whistle.street;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about street chiefs. A deputy leader of a sub-district may be a chief; of a bureau there is no road. */
public enum StreetAct implements Act {
    SEE_STREETS(
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER,
            SUBDISTRICT_CONGRESS_OFFICE,
            DEPARTMENT_DEPUTY_LEADER,
            COMMAND_CENTRE,
            SUPERVISION_OFFICE,
            ASSESSMENT_OFFICE,
            DISTRICT_LEADER,
            AUDITOR),
    /** 设路段、任命街路长 */
    CHANGE_STREETS(SUBDISTRICT_LEADER),
    /** 登记巡查发现，自行处置或提请吹哨 */
    PATROL_STREETS(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, DEPARTMENT_DEPUTY_LEADER);

    private final Set<Role> roles;

    StreetAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
