package org.huiyin.handling.attachments;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.shared.Actor;

/** Attachments for the eyes of all parties: whoever sees the proposal reads them. */
abstract class PartiesAttachments implements AttachmentAccess {

    private final String purpose;
    private final String section;
    final ProposalAccess access;

    /** @param section id on the proposal's page under which they hang */
    PartiesAttachments(String purpose, String section, ProposalAccess access) {
        this.purpose = purpose;
        this.section = section;
        this.access = access;
    }

    /** @return id of the proposal in whose file the subject lies */
    abstract String proposalOf(String tenant, String subjectId);

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PARTIES;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        String proposal = proposalOf(tenant, subjectId);
        return new Place("PROPOSAL", proposal, "/proposals/" + proposal + "#" + section);
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, attachment.fileId());
    }
}
