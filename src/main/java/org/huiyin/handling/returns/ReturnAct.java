package org.huiyin.handling.returns;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about returning an assignment and ruling on it. */
public enum ReturnAct implements Act {
    /** 申退 is the liaison's, and of nobody who handles the matter. */
    PROPOSE_RETURN(DEPARTMENT_LIAISON, SUBDISTRICT_STAFF),
    CONFIRM_RETURN(DEPARTMENT_DEPUTY_LEADER, SUBDISTRICT_LEADER),
    REVIEW_RETURN(SUPERVISION_OFFICE),
    RULE(SUPERVISION_OFFICE),
    GIVE_DUTIES_VIEW(ESTABLISHMENT_OFFICE),
    RULE_FINALLY(DISTRICT_LEADER),
    /** 改派 of what is already being handled. */
    REASSIGN(SUPERVISION_OFFICE);

    private final Set<Role> roles;

    ReturnAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
