package org.huiyin.supervision;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The ladder's lines of the permission matrix. Deputies and members are never shown a ladder or a card. */
public enum LadderAct implements Act {
    /** Departments and sub-districts: their own; secretariats: of proposals of their kind. */
    SEE_LADDERS(
            SUPERVISION_OFFICE,
            DISTRICT_LEADER,
            ASSESSMENT_OFFICE,
            AUDITOR,
            COMMAND_CENTRE,
            CONGRESS_SECRETARIAT,
            CPPCC_SECRETARIAT,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER),
    /** 签发催办单 */
    SIGN_CHASER(SUPERVISION_OFFICE),
    /** 催办回执：分管领导；指挥中心就自己的研判和裁定 */
    ANSWER_CHASER(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER, COMMAND_CENTRE),
    /** 签发督办通知书 */
    SIGN_ORDER(SUPERVISION_OFFICE),
    /** 答复督办：主要领导；指挥中心 */
    ANSWER_ORDER(DEPARTMENT_LEADER, SUBDISTRICT_LEADER, COMMAND_CENTRE),
    /** 召集协调会 or 提请吹哨: one of the two */
    CHOOSE_REMEDY(SUPERVISION_OFFICE),
    RECORD_MEETING(SUPERVISION_OFFICE),
    /** 领办、现场督办、终裁 */
    TAKE_LEAD(DISTRICT_LEADER),
    /** 通报 */
    ISSUE_CIRCULAR(SUPERVISION_OFFICE, ASSESSMENT_OFFICE),
    APPEAL_CARD(DEPARTMENT_LEADER, SUBDISTRICT_LEADER, COMMAND_CENTRE),
    ANSWER_APPEAL(SUPERVISION_OFFICE);

    private final Set<Role> roles;

    LadderAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
