package org.huiyin.handling.similar;

import java.util.List;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;

/**
 * A proposal like the one at hand, as one viewer may know it.
 *
 * @param link whether the viewer may open it
 * @param outcome null when there is none yet, or not for this viewer
 * @param why what is alike
 */
public record SimilarProposal(
        String id,
        ProposalKind kind,
        int term,
        int session,
        String number,
        String subject,
        ProposalState state,
        boolean link,
        String leadOrgan,
        OutcomeCategory outcome,
        String letterNumber,
        Why why) {

    /**
     * @param percent how much of the words' weight is shared
     * @param words said alike, in both texts' own words
     * @param places named by both
     */
    public record Why(
            int percent, List<String> words, List<String> places, boolean sameCategory, boolean sameProposer) {}
}
