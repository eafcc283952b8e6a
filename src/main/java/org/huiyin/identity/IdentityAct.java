package org.huiyin.identity;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** What only administrators do; the permission matrix gives them nothing else. */
public enum IdentityAct implements Act {
    IMPORT_DISTRICT,
    SEE_ACCOUNTS,
    LOCK_ACCOUNT,
    UNLOCK_ACCOUNT,
    RESET_PASSWORD,
    GIVE_POST,
    END_POST;

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
