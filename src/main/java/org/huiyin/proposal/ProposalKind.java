package org.huiyin.proposal;

import java.util.Arrays;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.shared.Role;

/** 人大代表建议 or 政协提案; on screen the two words are never mixed. */
public enum ProposalKind {
    DEPUTY_SUGGESTION(Role.DEPUTY, Role.CONGRESS_SECRETARIAT, OrganKind.CONGRESS),
    MEMBER_PROPOSAL(Role.MEMBER, Role.CPPCC_SECRETARIAT, OrganKind.CPPCC);

    private final Role proposer;
    private final Role reviewer;
    private final OrganKind house;

    ProposalKind(Role proposer, Role reviewer, OrganKind house) {
        this.proposer = proposer;
        this.reviewer = reviewer;
        this.house = house;
    }

    /** Name of the kind that a secretariat reviews, which alone it sees in lists; null for whoever sees both. */
    public static String reviewedBy(Role role) {
        return Arrays.stream(values())
                .filter(kind -> kind.reviewer == role)
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    public Role proposer() {
        return proposer;
    }

    /** The congress or the CPPCC. */
    public OrganKind house() {
        return house;
    }

    /** The secretariat that reviews this kind: 人大代工委 or 政协提案委. */
    public Role reviewer() {
        return reviewer;
    }
}
