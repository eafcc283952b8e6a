package org.huiyin.handling;

import org.huiyin.shared.Actor;

/** From where a viewer looks at a proposal; what is shown follows from it. */
public enum Viewpoint {
    /** A signer: the paper, the way of it and the issued replies. */
    PROPOSER,
    /** A department or sub-district with a part in it. */
    DEPARTMENT,
    /** The secretariat that reviews this kind. */
    SECRETARIAT,
    /** Offices that see all proposals of the district. */
    OFFICE,
    /** A post that has nothing to do with proposals. */
    NOBODY;

    public static Viewpoint of(Actor actor) {
        if (actor.role() == null) {
            return NOBODY;
        }
        return switch (actor.role()) {
            case DEPUTY, MEMBER -> PROPOSER;
            case DEPARTMENT_LIAISON,
                    DEPARTMENT_HANDLER,
                    DEPARTMENT_DEPUTY_LEADER,
                    DEPARTMENT_LEADER,
                    SUBDISTRICT_STAFF,
                    SUBDISTRICT_LEADER -> DEPARTMENT;
            case CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT -> SECRETARIAT;
            case SUPERVISION_OFFICE, ASSESSMENT_OFFICE, DISTRICT_LEADER, AUDITOR -> OFFICE;
            case ESTABLISHMENT_OFFICE, SUBDISTRICT_CONGRESS_OFFICE, COMMAND_CENTRE, ADMINISTRATOR -> NOBODY;
        };
    }
}
