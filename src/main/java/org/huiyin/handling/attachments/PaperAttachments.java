package org.huiyin.handling.attachments;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 建议纸、提案纸的附件: by the lead proposer or the secretariat, until the paper is docketed; seen by whoever sees the paper. */
@Component
class PaperAttachments implements AttachmentAccess {

    static final String PURPOSE = "PAPER";

    private static final Set<ProposalState> OPEN =
            EnumSet.of(ProposalState.SUBMITTED, ProposalState.RETURNED_FOR_COMPLETION);

    private final ProposalAccess access;
    private final Proposals proposals;

    PaperAttachments(ProposalAccess access, Proposals proposals) {
        this.access = access;
        this.proposals = proposals;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PARTIES;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Proposal proposal = proposals.get(tenant, subjectId);
        return new Place("PROPOSAL", proposal.id(), "/proposals/" + proposal.id() + "#paper");
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, attachment.fileId());
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
