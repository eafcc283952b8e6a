package org.huiyin.handling.similar;

import java.util.List;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;

/**
 * A proposal that shares rare words with the one at hand, before anybody's eyes are considered.
 *
 * @param signers person codes
 * @param organs departments with a part in it
 * @param disclosed its reply may be read by everybody
 */
public record Candidate(
        String id,
        ProposalKind kind,
        int term,
        int session,
        String number,
        String subject,
        String category,
        ProposalState state,
        String recommendations,
        List<String> signers,
        List<String> organs,
        String leadOrgan,
        OutcomeCategory outcome,
        String letterNumber,
        boolean disclosed,
        double likeness) {}
