package org.huiyin.handling.routing;

import static org.huiyin.shared.Role.AUDITOR;
import static org.huiyin.shared.Role.ESTABLISHMENT_OFFICE;
import static org.huiyin.shared.Role.SUPERVISION_OFFICE;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about what departments are charged with. */
public enum RoutingAct implements Act {
    /** The establishment office gives its view of duties when they are disputed; it reads them, and changes nothing. */
    SEE_DUTIES(SUPERVISION_OFFICE, ESTABLISHMENT_OFFICE, AUDITOR),
    CHANGE_DUTIES(SUPERVISION_OFFICE);

    private final Set<Role> roles;

    RoutingAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
