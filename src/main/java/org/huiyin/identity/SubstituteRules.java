package org.huiyin.identity;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.identity.Directory.Post;
import org.huiyin.shared.Role;

/** 离岗代理: which posts may be stood in for, and by whom. */
public final class SubstituteRules {

    /** A proposer's say, a look at everything and the rights of administration are nobody else's. */
    private static final Set<Role> PERSONAL = EnumSet.of(Role.DEPUTY, Role.MEMBER, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final Set<Role> LEADERS = EnumSet.of(
            Role.DEPARTMENT_DEPUTY_LEADER, Role.DEPARTMENT_LEADER, Role.SUBDISTRICT_LEADER, Role.DISTRICT_LEADER);

    private SubstituteRules() {}

    /** Roles whose posts can be stood in for. */
    public static Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.copyOf(PERSONAL));
    }

    /** Whether the holder of the second post may stand in for the first: of the same organ, and for a leader only a leader. */
    public static boolean fits(Post absent, Post colleague) {
        return !colleague.person().equals(absent.person())
                && colleague.organ().equals(absent.organ())
                && !PERSONAL.contains(absent.role())
                && !PERSONAL.contains(colleague.role())
                && (!LEADERS.contains(absent.role()) || LEADERS.contains(colleague.role()));
    }

    /** Who, besides the holder, may name a substitute for posts of the own organ. */
    public static boolean leadsOrgan(Role role) {
        return role == Role.DEPARTMENT_LEADER || role == Role.SUBDISTRICT_LEADER;
    }
}
