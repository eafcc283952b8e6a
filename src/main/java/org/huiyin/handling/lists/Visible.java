package org.huiyin.handling.lists;

import org.huiyin.shared.Actor;

/** Which proposals a post may see in lists, as a condition on {@code p}; the same rule as for a single proposal. */
final class Visible {

    private Visible() {}

    /** Uses the named parameters :organ and :person. */
    static String condition(Actor actor) {
        return switch (actor.role()) {
            case DEPUTY,
                    MEMBER -> """
                    exists (select 1 from proposal_signer v where v.tenant_id = p.tenant_id and v.proposal_id = p.id
                        and v.person = :person)""";
            case CONGRESS_SECRETARIAT -> "p.kind = 'DEPUTY_SUGGESTION'";
            case CPPCC_SECRETARIAT -> "p.kind = 'MEMBER_PROPOSAL'";
            case SUPERVISION_OFFICE, ASSESSMENT_OFFICE, DISTRICT_LEADER, AUDITOR -> "true";
            case DEPARTMENT_LIAISON,
                    DEPARTMENT_HANDLER,
                    DEPARTMENT_DEPUTY_LEADER,
                    DEPARTMENT_LEADER,
                    SUBDISTRICT_STAFF,
                    SUBDISTRICT_LEADER -> """
                    exists (select 1 from assignment v where v.tenant_id = p.tenant_id and v.proposal_id = p.id
                        and v.organ = :organ and v.state <> 'TAKEN_BACK')""";
            case ESTABLISHMENT_OFFICE, SUBDISTRICT_CONGRESS_OFFICE, COMMAND_CENTRE, ADMINISTRATOR -> "false";
        };
    }
}
