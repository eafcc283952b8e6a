package org.huiyin.supervision.items;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about item lists. Who does an item never strikes it off. */
public enum ItemAct implements Act {
    /** 立项：会议纪要、哨单或督查室自己的事项列入清单 */
    MAKE_ITEM_LIST(SUPERVISION_OFFICE),
    /** 接办 */
    TAKE_ITEM(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, DEPARTMENT_DEPUTY_LEADER, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 报进展、报节点 */
    REPORT_ITEM(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    /** 销号 */
    CONFIRM_ITEM(SUPERVISION_OFFICE),
    /** 节点改期：分管区领导抓节点，督查室立项；办的人不能自己改 */
    MOVE_ITEM_NODE(SUPERVISION_OFFICE, DISTRICT_LEADER),
    /** 撤销事项 */
    DROP_ITEM(SUPERVISION_OFFICE, DISTRICT_LEADER),
    SEE_ITEMS(
            CONGRESS_SECRETARIAT,
            CPPCC_SECRETARIAT,
            SUPERVISION_OFFICE,
            ASSESSMENT_OFFICE,
            DISTRICT_LEADER,
            COMMAND_CENTRE,
            AUDITOR,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER);

    private final Set<Role> roles;

    ItemAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
