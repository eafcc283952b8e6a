package org.huiyin.closing;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The closing module's lines of the permission matrix. What is published anybody may read. */
public enum ClosingAct implements Act {
    DECIDE_PUBLICATION(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    READ_ARCHIVE(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT, AUDITOR);

    private final Set<Role> roles;

    ClosingAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
