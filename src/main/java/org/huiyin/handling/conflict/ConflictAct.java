package org.huiyin.handling.conflict;

import static org.huiyin.shared.Role.DEPARTMENT_DEPUTY_LEADER;
import static org.huiyin.shared.Role.DEPARTMENT_LEADER;
import static org.huiyin.shared.Role.DISTRICT_LEADER;
import static org.huiyin.shared.Role.SUBDISTRICT_LEADER;
import static org.huiyin.shared.Role.SUPERVISION_OFFICE;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about departments that disagree. */
public enum ConflictAct implements Act {
    /** The lead department's leaders have tried themselves before they report it. */
    RAISE_CONFLICT(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    COORDINATE_CONFLICT(SUPERVISION_OFFICE),
    DECIDE_CONFLICT(DISTRICT_LEADER);

    private final Set<Role> roles;

    ConflictAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
