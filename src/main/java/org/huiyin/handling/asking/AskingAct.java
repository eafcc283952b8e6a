package org.huiyin.handling.asking;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about asking departments before assigning. */
public enum AskingAct implements Act {
    ASK_DEPARTMENTS(SUPERVISION_OFFICE),
    ANSWER_ASKING(DEPARTMENT_LIAISON, SUBDISTRICT_STAFF);

    private final Set<Role> roles;

    AskingAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
