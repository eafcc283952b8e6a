package org.huiyin.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The completed text of a returned paper: the data of proposal.resubmitted.v1. It names the paper by our id or by the reference its
 * sender gave it; who proposes, session and kind stay as they were.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resubmission(
        String proposalId,
        String senderReference,
        String subject,
        String grounds,
        List<Proposal.Recommendation> recommendations,
        String category,
        List<String> wishedDepartments,
        String origin,
        Boolean consentsToDisclosure) {

    public Resubmission {
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    }

    public ProposalText text() {
        return new ProposalText(
                subject,
                grounds,
                recommendations.stream().map(Proposal.Recommendation::text).toList());
    }
}
