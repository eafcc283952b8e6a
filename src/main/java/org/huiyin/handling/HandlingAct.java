package org.huiyin.handling;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The handling module's lines of the permission matrix. A sub-district that handles acts by its staff and its leader. */
public enum HandlingAct implements Act {
    /** Their own paper, or one they enter; the secretariat those of its house. */
    ATTACH_PAPER(DEPUTY, MEMBER, CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    ASSIGN(SUPERVISION_OFFICE),
    TAKE_BACK(SUPERVISION_OFFICE),
    /** 签收 is the liaison's act, not the handler's. */
    ACKNOWLEDGE(DEPARTMENT_LIAISON, SUBDISTRICT_STAFF),
    CLAIM(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    RECORD_CONSULTATION(
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER),
    /** Only a signer, by an own account: whether a record says what was said. */
    ANSWER_CONSULTATION(DEPUTY, MEMBER),
    REPORT_PROGRESS(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    CHANGE_REPLY_SETTINGS(SUPERVISION_OFFICE),
    REQUEST_EXTENSION(
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER),
    /** Both are needed: the supervision office and the secretariat of the kind. */
    DECIDE_EXTENSION(SUPERVISION_OFFICE, CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    /** 换经办人 within the organ. */
    TRANSFER_WORK(
            DEPARTMENT_LIAISON, DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    DRAFT_OPINION(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    SIGN_OPINION(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    DRAFT_REPLY(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    CLEAR_AT_OFFICE(DEPARTMENT_LIAISON, SUBDISTRICT_STAFF),
    CLEAR_AS_DEPUTY_LEADER(DEPARTMENT_DEPUTY_LEADER, SUBDISTRICT_LEADER),
    CLEAR_AT_SUPERVISION(SUPERVISION_OFFICE),
    ISSUE(DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    REGISTER_DELIVERY(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    /** Only a signer, by an own account. */
    RATE(DEPUTY, MEMBER),
    /** 代录, from the signed paper with its scan. */
    RATE_ON_BEHALF(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    /** 提名重点督办: the lead proposer of the proposal. */
    NOMINATE_KEY(DEPUTY, MEMBER),
    DECIDE_NOMINATION(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT, SUPERVISION_OFFICE, DISTRICT_LEADER),
    ORDER_REHANDLING(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    REFUSE_REHANDLING(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT),
    /** 面商 after a second dissatisfaction. */
    CONFER(DISTRICT_LEADER),
    /** 重点督办、挂号督办, set and lifted. */
    SUPERVISE(CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT, SUPERVISION_OFFICE, DISTRICT_LEADER);

    private final Set<Role> roles;

    HandlingAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
