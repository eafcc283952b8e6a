package org.huiyin.handling.lists;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;

/** The circles of viewers whose work items a post sees. */
final class Circles {

    /** Every item lies in exactly one of these. */
    static final List<String> KINDS =
            Stream.of(ProposalKind.values()).map(ProposalKind::name).toList();

    private Circles() {}

    static List<String> of(Actor actor) {
        return switch (actor.role()) {
            case CONGRESS_SECRETARIAT -> List.of(ProposalKind.DEPUTY_SUGGESTION.name());
            case CPPCC_SECRETARIAT -> List.of(ProposalKind.MEMBER_PROPOSAL.name());
            case SUPERVISION_OFFICE, DISTRICT_LEADER -> KINDS;
            case DEPARTMENT_LIAISON,
                    DEPARTMENT_HANDLER,
                    DEPARTMENT_DEPUTY_LEADER,
                    DEPARTMENT_LEADER,
                    SUBDISTRICT_STAFF,
                    SUBDISTRICT_LEADER -> List.of("@" + actor.organ());
            default -> List.of();
        };
    }
}
