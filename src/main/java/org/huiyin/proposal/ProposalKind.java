package org.huiyin.proposal;

import org.huiyin.shared.Role;

/** 人大代表建议 or 政协提案; on screen the two words are never mixed. */
public enum ProposalKind {
    DEPUTY_SUGGESTION(Role.DEPUTY, Role.CONGRESS_SECRETARIAT),
    MEMBER_PROPOSAL(Role.MEMBER, Role.CPPCC_SECRETARIAT);

    private final Role proposer;
    private final Role reviewer;

    ProposalKind(Role proposer, Role reviewer) {
        this.proposer = proposer;
        this.reviewer = reviewer;
    }

    public Role proposer() {
        return proposer;
    }

    /** The secretariat that reviews this kind: 人大代工委 or 政协提案委. */
    public Role reviewer() {
        return reviewer;
    }
}
