package org.huiyin.handling.lists;

import static org.huiyin.shared.Role.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.Role;

/** Tabs of the worklist, each for the roles whose places they are. */
public enum WorklistTab {
    /** 待审查 */
    REVIEW(Offices.SECRETARIATS),
    /** 待交办 */
    ASSIGN(Offices.SUPERVISION),
    /** 待审核 */
    CLEAR(Offices.SUPERVISION),
    /** 退办与裁定 */
    RETURNS(Offices.DISPUTES),
    /** 承诺升级 */
    PROMISES(Offices.SUPERVISION),
    /** 待确认重新办理 */
    CONFIRM(Offices.SECRETARIATS),
    /** 待公开审查 */
    PUBLISH(Offices.SECRETARIATS),
    /** 待面商 */
    CONFER(Offices.LEADERS),
    /** 办理中(等待他人) */
    IN_HAND(Offices.ALL),
    /** 待签收 */
    ACKNOWLEDGE(Departments.CLERKS),
    /** 我的 */
    MINE(Departments.ALL),
    /** 本单位 */
    DEPARTMENT(Departments.ALL),
    /** 等待他人 */
    WAITING(Departments.ALL),
    /** 逾期 */
    OVERDUE(Departments.AND_OFFICES);

    private final Set<Role> roles;

    WorklistTab(Set<Role> roles) {
        this.roles = roles;
    }

    /** The tabs of a role, in order; empty for roles without a worklist. */
    public static List<WorklistTab> of(Role role) {
        return Arrays.stream(values()).filter(t -> t.roles.contains(role)).toList();
    }

    /** What lies there waits for this post, not for others. */
    public boolean asksThisPost() {
        return switch (this) {
            case REVIEW, ASSIGN, CLEAR, RETURNS, PROMISES, CONFIRM, PUBLISH, CONFER, ACKNOWLEDGE, MINE -> true;
            case IN_HAND, DEPARTMENT, WAITING, OVERDUE -> false;
        };
    }

    /** Message key of its name. */
    public String textKey() {
        return "worklist.tab." + name();
    }

    private static final class Offices {
        static final Set<Role> SECRETARIATS = Set.of(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT);
        static final Set<Role> SUPERVISION = Set.of(SUPERVISION_OFFICE);
        static final Set<Role> DISPUTES = Set.of(SUPERVISION_OFFICE, DISTRICT_LEADER);
        static final Set<Role> LEADERS = Set.of(DISTRICT_LEADER);
        static final Set<Role> ALL = Set.of(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT, SUPERVISION_OFFICE);
    }

    private static final class Departments {
        static final Set<Role> CLERKS = Set.of(DEPARTMENT_LIAISON, SUBDISTRICT_STAFF);
        static final Set<Role> ALL = Set.of(
                DEPARTMENT_LIAISON,
                DEPARTMENT_HANDLER,
                DEPARTMENT_DEPUTY_LEADER,
                DEPARTMENT_LEADER,
                SUBDISTRICT_STAFF,
                SUBDISTRICT_LEADER);
        static final Set<Role> AND_OFFICES = Set.of(
                DEPARTMENT_LIAISON,
                DEPARTMENT_HANDLER,
                DEPARTMENT_DEPUTY_LEADER,
                DEPARTMENT_LEADER,
                SUBDISTRICT_STAFF,
                SUBDISTRICT_LEADER,
                CONGRESS_SECRETARIAT,
                CPPCC_SECRETARIAT,
                SUPERVISION_OFFICE);
    }
}
