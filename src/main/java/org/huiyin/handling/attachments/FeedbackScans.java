package org.huiyin.handling.attachments;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.RecordFeedbackOnBehalf;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 征询意见表扫描件: comes with the recorded verdict only; the secretariat of the kind and offices that see the whole file read it. */
@Component
class FeedbackScans implements AttachmentAccess {

    private final ProposalAccess access;
    private final Proposals proposals;

    FeedbackScans(ProposalAccess access, Proposals proposals) {
        this.access = access;
        this.proposals = proposals;
    }

    @Override
    public String purpose() {
        return RecordFeedbackOnBehalf.PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Proposal proposal = proposals.get(tenant, subjectId);
        return new Place("PROPOSAL", proposal.id(), "/proposals/" + proposal.id() + "#feedback");
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        Proposal proposal = access.visible(actor, attachment.fileId());
        if (actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.notFound("error.proposal.notVisible");
        }
    }

    /** Never by itself: the scan is stored with the verdict. */
    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(HandlingAct.RATE_ON_BEHALF);
        throw BusinessException.gateClosed("error.feedback.scanAlone");
    }
}
