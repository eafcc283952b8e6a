package org.huiyin.whistle.result;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 哨单办理结果 that came when no reply was being drafted: in the file of the proposal, put there by the program only. */
@Component
public class ResultFiles implements AttachmentAccess {

    static final String PURPOSE = "WHISTLE_RESULT";

    private final Attachments attachments;
    private final ProposalAccess access;
    private final Proposals proposals;

    ResultFiles(Attachments attachments, ProposalAccess access, Proposals proposals) {
        this.attachments = attachments;
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
        proposals.get(tenant, subjectId);
        return new Place("PROPOSAL", subjectId, "/proposals/" + subjectId + "#whistle-requests");
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, attachment.fileId());
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        access.visible(actor, subjectId);
        throw BusinessException.gateClosed("error.whistle.result.byProgram");
    }

    /** For the proposal's page; who may see the page is judged before. */
    public AttachmentList of(Actor actor, String proposalId) {
        return attachments.list(actor, proposalId, PURPOSE, false);
    }
}
