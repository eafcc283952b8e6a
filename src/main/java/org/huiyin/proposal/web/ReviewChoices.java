package org.huiyin.proposal.web;

import java.util.List;
import org.huiyin.proposal.DeclineReason;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalCategory;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What the review forms offer to this viewer; templates ask for it by name, so that any page can include them. */
@Component("reviewChoices")
public class ReviewChoices {

    public boolean mayReview(Proposal proposal, Actor actor) {
        return actor != null
                && proposal.state() == ProposalState.SUBMITTED
                && actor.may(ProposalAct.docketing(proposal.kind()));
    }

    public boolean mayCorrect(Proposal proposal, Actor actor) {
        return actor != null && actor.may(ProposalAct.correcting(proposal.kind()));
    }

    public boolean mayResubmit(Proposal proposal, Actor actor) {
        return actor != null
                && proposal.state() == ProposalState.RETURNED_FOR_COMPLETION
                && actor.may(ProposalAct.resubmitting(proposal.kind()))
                && (actor.role() != proposal.kind().proposer()
                        || proposal.leadProposer().person().equals(actor.person()));
    }

    public List<DeclineReason> declineReasons(Proposal proposal) {
        return DeclineReason.of(proposal.kind());
    }

    public ProposalCategory[] categories() {
        return ProposalCategory.values();
    }
}
