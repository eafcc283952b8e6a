package org.huiyin.commitment;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The commitment module's lines of the permission matrix. Who promised never confirms (效果共评). */
public enum CommitmentAct implements Act {
    REPORT_COMMITMENT(DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, SUBDISTRICT_STAFF),
    /** A signer, or the sub-district named as witness. */
    CONFIRM_COMMITMENT(DEPUTY, MEMBER, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    RESCHEDULE_COMMITMENT(DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    /** 升级处理 */
    DECIDE_ESCALATION(SUPERVISION_OFFICE),
    ANSWER_AGAIN(DEPARTMENT_LEADER, SUBDISTRICT_LEADER),
    SEE_LEDGER(
            CONGRESS_SECRETARIAT,
            CPPCC_SECRETARIAT,
            SUPERVISION_OFFICE,
            ASSESSMENT_OFFICE,
            DISTRICT_LEADER,
            AUDITOR,
            DEPARTMENT_LIAISON,
            DEPARTMENT_HANDLER,
            DEPARTMENT_DEPUTY_LEADER,
            DEPARTMENT_LEADER,
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER);

    private final Set<Role> roles;

    CommitmentAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
