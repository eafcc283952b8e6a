package org.huiyin.whistle.sources;

import static org.huiyin.shared.Role.*;

import java.util.Set;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;

/** The lines of the permission matrix about requests for whistles; who may ask stands in WhistleAct. */
public enum RequestAct implements Act {
    /** 登记网格、热线线索, by the city grid platform or by hand. */
    REQUEST_FROM_GRID(COMMAND_CENTRE, SUBDISTRICT_STAFF, SUBDISTRICT_LEADER),
    /** 指定街道 */
    PLACE_REQUEST(SUPERVISION_OFFICE, COMMAND_CENTRE),
    /** 采纳或答复不吹 */
    ANSWER_REQUEST(SUBDISTRICT_LEADER),
    SEE_REQUESTS(
            SUBDISTRICT_STAFF,
            SUBDISTRICT_LEADER,
            SUBDISTRICT_CONGRESS_OFFICE,
            COMMAND_CENTRE,
            SUPERVISION_OFFICE,
            DISTRICT_LEADER,
            AUDITOR),
    /** 关联、取消关联同一地点的件 */
    LINK_PROPOSAL(SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, SUPERVISION_OFFICE, COMMAND_CENTRE),
    SEE_WORDS(SUPERVISION_OFFICE, COMMAND_CENTRE, AUDITOR),
    CHANGE_WORDS(SUPERVISION_OFFICE, COMMAND_CENTRE);

    private final Set<Role> roles;

    RequestAct(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
