package org.huiyin.identity;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/**
 * What administrators do; the permission matrix gives them nothing else. A substitute is also named by the post's own holder; the
 * secretariats keep the list of bodies.
 */
public enum IdentityAct implements Act {
    IMPORT_DISTRICT,
    SEE_ACCOUNTS,
    LOCK_ACCOUNT,
    UNLOCK_ACCOUNT,
    RESET_PASSWORD,
    GIVE_POST,
    END_POST,
    /** 离岗代理: the holder for the own post, the organ's leader for its posts, the administrator for the district's. */
    NAME_SUBSTITUTE,
    REVOKE_SUBSTITUTE,
    /** 集体提出单位: each secretariat keeps its own house's, both see both. */
    SEE_BODIES,
    CHANGE_BODIES;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case NAME_SUBSTITUTE, REVOKE_SUBSTITUTE -> holdersAndAdministrators();
            case SEE_BODIES, CHANGE_BODIES -> Set.of(Role.CONGRESS_SECRETARIAT, Role.CPPCC_SECRETARIAT);
            default -> Set.of(Role.ADMINISTRATOR);
        };
    }

    private static Set<Role> holdersAndAdministrators() {
        Set<Role> roles = EnumSet.copyOf(SubstituteRules.roles());
        roles.add(Role.ADMINISTRATOR);
        return roles;
    }
}
