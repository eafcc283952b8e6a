package org.huiyin.handling.attachments;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 建议纸、提案纸的附件: by the lead proposer or the secretariat, until the paper is docketed; seen by whoever sees the paper. */
@Component
class PaperAttachments extends PartiesAttachments {

    static final String PURPOSE = "PAPER";

    private static final Set<ProposalState> OPEN =
            EnumSet.of(ProposalState.SUBMITTED, ProposalState.RETURNED_FOR_COMPLETION);

    private final Proposals proposals;

    PaperAttachments(ProposalAccess access, Proposals proposals) {
        super(PURPOSE, "paper", access);
        this.proposals = proposals;
    }

    @Override
    String proposalOf(String tenant, String subjectId) {
        return proposals.get(tenant, subjectId).id();
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(HandlingAct.ATTACH_PAPER);
        Proposal proposal = access.visible(actor, subjectId);
        if (!mayHandIn(actor, proposal)) {
            throw BusinessException.forbidden("error.attachment.paper.lead");
        }
        if (!OPEN.contains(proposal.state())) {
            throw BusinessException.gateClosed("error.attachment.paper.closed");
        }
    }

    /** For pages: whether the way to add one is shown. */
    static boolean open(Actor actor, Proposal proposal) {
        return actor.may(HandlingAct.ATTACH_PAPER) && mayHandIn(actor, proposal) && OPEN.contains(proposal.state());
    }

    private static boolean mayHandIn(Actor actor, Proposal proposal) {
        return actor.role() == proposal.kind().reviewer()
                || proposal.leadProposer().person().equals(actor.person());
    }
}
