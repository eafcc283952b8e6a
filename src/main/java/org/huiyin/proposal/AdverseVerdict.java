package org.huiyin.proposal;

import java.time.Instant;

/**
 * A verdict against a paper and what followed.
 *
 * @param no 1 for the first; a second one may follow an upheld objection
 * @param verdict DECLINED or TRANSFERRED_AS_OPINION
 * @param sentTo to whom an opinion was sent, else null
 * @param toldAt null until the proposer is told
 * @param objectedAt null unless the proposer objected
 * @param upheld null until the objection is answered
 */
public record AdverseVerdict(
        String tenant,
        String proposalId,
        int no,
        ProposalState verdict,
        Instant decidedAt,
        String sentTo,
        Instant toldAt,
        ToldWay toldWay,
        Instant objectedAt,
        String grounds,
        Instant answeredAt,
        Boolean upheld,
        String answer) {

    /** The one objection there can be is open only against the first verdict. */
    public boolean mayObject() {
        return no == 1;
    }
}
