package org.huiyin.handling.attachments;

import java.util.List;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.proposal.PaperScans;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** For templates: a proposal's attachments as one viewer may see them, read with one question. */
@Component("fileAttachments")
class FileAttachments {

    private final Attachments attachments;
    private final DocumentSettings settings;

    FileAttachments(Attachments attachments, DocumentSettings settings) {
        this.attachments = attachments;
        this.settings = settings;
    }

    public OfFile of(Actor actor, ProposalDetail detail) {
        return new OfFile(
                actor,
                detail,
                attachments.ofFile(actor.tenant(), detail.proposal().id()),
                settings);
    }

    /** @param all of the whole file; each list shows what its place lets this viewer see */
    public record OfFile(Actor actor, ProposalDetail detail, List<Attachment> all, DocumentSettings settings) {

        public AttachmentList paper() {
            return list(
                    detail.proposal().id(), PaperAttachments.PURPOSE, PaperAttachments.open(actor, detail.proposal()));
        }

        /** What was written down from signed papers: by whom, when, and for some the scan. */
        public List<Attachment> scans() {
            return all.stream()
                    .filter(a ->
                            a.purpose().equals(PaperScans.PAPER) || a.purpose().equals(PaperScans.WITHDRAWAL))
                    .toList();
        }

        public boolean readsScans() {
            return OnBehalfScans.reads(actor, detail.proposal());
        }

        public AttachmentList consultation(Consultation entry) {
            boolean open = detail.part(entry.assignmentId())
                    .filter(part -> ConsultationAttachments.open(actor, entry, part.assignment()))
                    .isPresent();
            return list(entry.id(), ConsultationAttachments.PURPOSE, open);
        }

        /** Asked for replies this viewer sees, and by the desk of the part's own handler. */
        public AttachmentList reply(String assignmentId) {
            boolean open = detail.part(assignmentId)
                    .filter(part -> ReplyAttachments.open(actor, part.assignment()))
                    .isPresent();
            return list(assignmentId, ReplyAttachments.PURPOSE, open);
        }

        private AttachmentList list(String subjectId, String purpose, boolean mayAdd) {
            return new AttachmentList(
                    actor,
                    subjectId,
                    purpose,
                    all.stream()
                            .filter(a ->
                                    a.purpose().equals(purpose) && a.subjectId().equals(subjectId))
                            .toList(),
                    mayAdd,
                    settings);
        }
    }
}
