package org.huiyin.whistle;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The whistle's lines of the permission matrix: the sub-district blows, the command centre dispatches, departments report in. */
public enum WhistleAct implements Act {
    /** 拟哨 */
    DRAFT_WHISTLE(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 审核并发出哨单；应急哨一键发出 */
    RELEASE_WHISTLE(SUBDISTRICT_LEADER),
    /** 攻坚哨的第二人会签 */
    COSIGN_WHISTLE(SUBDISTRICT_LEADER, DISTRICT_LEADER),
    /** 不吹哨，改走日常渠道 */
    REFUSE_WHISTLE(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 研判派哨 */
    TRIAGE_WHISTLE(COMMAND_CENTRE),
    /** 派哨以后增派配合部门 */
    CALL_FURTHER_DEPARTMENT(COMMAND_CENTRE),
    /** 攻坚哨定里程碑：牵头部门签收以后自己定，或者指挥中心定 */
    SET_MILESTONES(
            COMMAND_CENTRE,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER),
    /** 签收 */
    SIGN_WHISTLE(
            DEPARTMENT_LIAISON, DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 联系、报到、处置、报办结 */
    ANSWER_WHISTLE(
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER),
    /** 核验、退回 */
    VERIFY_RESOLUTION(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 街道评价部门 */
    RATE_DEPARTMENT(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 部门评价哨单 */
    RATE_WHISTLE(
            DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    /** 退哨异议 */
    DISPUTE_WHISTLE(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    /** 裁定 */
    RULE_ON_DISPUTE(COMMAND_CENTRE, ESTABLISHMENT_OFFICE, DISTRICT_LEADER),
    /** 提请吹哨: people may only ask. */
    ASK_FOR_WHISTLE(
            DEPUTY,
            MEMBER,
            CONGRESS_SECRETARIAT,
            CPPCC_SECRETARIAT,
            SUPERVISION_OFFICE,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER,
            SUBDISTRICT_CONGRESS_OFFICE,
            DISTRICT_LEADER,
            COMMAND_CENTRE),
    /** All whistles of the district. */
    SEE_DISTRICT_WHISTLES(COMMAND_CENTRE, SUPERVISION_OFFICE, DISTRICT_LEADER, ASSESSMENT_OFFICE, AUDITOR),
    /** Whistles of one's own sub-district or department. */
    SEE_OWN_WHISTLES(
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER,
            SUBDISTRICT_CONGRESS_OFFICE,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER),
    /** Whistles one may be asked to rule on. */
    SEE_DISPUTED_WHISTLES(ESTABLISHMENT_OFFICE, COMMAND_CENTRE, DISTRICT_LEADER);

    private final Set<Role> roles;

    WhistleAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
