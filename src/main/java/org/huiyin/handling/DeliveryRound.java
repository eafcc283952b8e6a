package org.huiyin.handling;

import org.huiyin.handling.extension.LapsedExtensions;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/** The end of a delivery: the reply's clock stops, and with the last letter of the round the proposers are asked. */
@Component
class DeliveryRound {

    private final Letters letters;
    private final Proposals proposals;
    private final FeedbackDesk feedback;
    private final PartDeadlines deadlines;
    private final LapsedExtensions extensions;

    DeliveryRound(
            Letters letters,
            Proposals proposals,
            FeedbackDesk feedback,
            PartDeadlines deadlines,
            LapsedExtensions extensions) {
        this.extensions = extensions;
        this.letters = letters;
        this.proposals = proposals;
        this.feedback = feedback;
        this.deadlines = deadlines;
    }

    /** @return whether everybody has been reached; otherwise the clock of the delivery runs */
    boolean begin(Proposal proposal, Assignment part) {
        if (letters.send(proposal, part).isEmpty()) {
            end(proposal, part);
            return true;
        }
        deadlines.openDelivery(part, proposal);
        return false;
    }

    void end(Proposal proposal, Assignment part) {
        deadlines.met(part, PartDeadlines.REPLY);
        extensions.replied(part);
        letters.complete(part).ifPresent(organs -> {
            proposals.advance(part.tenant(), proposal.id(), ProposalState.REPLIED);
            // everybody who signed the paper or one merged into it rates
            Proposal rated = proposal.signedBy(proposals.signersOf(proposal));
            feedback.request(part.tenant(), rated, part.round(), organs, letters.category(part));
        });
    }
}
