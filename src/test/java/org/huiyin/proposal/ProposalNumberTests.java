package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProposalNumberTests {

    @Test
    void suggestionOfASession() {
        assertThat(new ProposalNumber(ProposalKind.DEPUTY_SUGGESTION, 6, 1, true, ProposalCategory.URBAN, 14).printed())
                .isEqualTo("建议-6-1-城建-014");
    }

    @Test
    void betweenSessionsIsMarked() {
        assertThat(new ProposalNumber(ProposalKind.MEMBER_PROPOSAL, 6, 1, false, ProposalCategory.URBAN, 14).printed())
                .isEqualTo("提案-6-1-闭-城建-014");
    }

    @Test
    void theThousandthIsNotCut() {
        assertThat(new ProposalNumber(ProposalKind.MEMBER_PROPOSAL, 6, 2, true, ProposalCategory.OTHER, 1000).printed())
                .isEqualTo("提案-6-2-其他-1000");
    }
}
