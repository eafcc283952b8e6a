package org.huiyin.proposal;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** The scan of a paper that is on its way to the register: for the eyes of whoever handed it in on behalf. */
@Component
class DraftScans implements AttachmentAccess {

    private static final String TYPE = "DRAFT";

    private final Drafts drafts;

    DraftScans(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String purpose() {
        return PaperScans.DRAFT;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        return new Place(TYPE, subjectId, "/submissions/" + subjectId);
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        drafts.find(actor.tenant(), attachment.subjectId())
                .filter(draft -> draft.belongsTo(actor.person()))
                .orElseThrow(() -> BusinessException.notFound("error.attachment.notFound"));
    }

    /** Never by itself: the scan comes with the paper. */
    @Override
    public void requireAdding(Actor actor, String subjectId) {
        throw BusinessException.gateClosed("error.proposal.scan.alone");
    }
}
