package org.huiyin.workflow.versions;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** What administrators do with running processes; each sees the instances of the own district only. */
public enum VersionsAct implements Act {
    SEE_VERSIONS,
    MIGRATE_INSTANCES;

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
