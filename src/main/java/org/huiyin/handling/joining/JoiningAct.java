package org.huiyin.handling.joining;

import static org.huiyin.shared.Role.DEPARTMENT_HANDLER;
import static org.huiyin.shared.Role.DEPARTMENT_LIAISON;
import static org.huiyin.shared.Role.SUBDISTRICT_STAFF;
import static org.huiyin.shared.Role.SUPERVISION_OFFICE;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about further co-handling departments. */
public enum JoiningAct implements Act {
    /** Together with the acknowledgement, which is the liaison's alone, or later. */
    REQUEST_CO_HANDLERS(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    /** As long as it is not decided. */
    WITHDRAW_CO_HANDLERS(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    DECIDE_CO_HANDLERS(SUPERVISION_OFFICE);

    private final Set<Role> roles;

    JoiningAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
