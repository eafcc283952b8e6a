package org.huiyin.whistle;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Component;

/** 现场照片: by which a sub-district shows what it whistles about; whoever sees the whistle sees them. */
@Component
class WhistlePhotos implements AttachmentAccess {

    static final String PURPOSE = "WHISTLE";

    private final Attachments attachments;
    private final Whistles whistles;
    private final WhistleAccess access;

    WhistlePhotos(Attachments attachments, Whistles whistles, WhistleAccess access) {
        this.attachments = attachments;
        this.whistles = whistles;
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        return new Place(WhistleEvent.SUBJECT, get(tenant, subjectId).id(), "/whistles/" + subjectId + "#photos");
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, attachment.subjectId());
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(WhistleAct.DRAFT_WHISTLE);
        if (!mayAdd(actor, get(actor.tenant(), subjectId))) {
            throw BusinessException.notFound(WhistleBook.UNKNOWN);
        }
    }

    AttachmentList of(Actor actor, Whistle w) {
        return attachments.list(actor, w.id(), PURPOSE, mayAdd(actor, w));
    }

    private static boolean mayAdd(Actor actor, Whistle w) {
        return actor.may(WhistleAct.DRAFT_WHISTLE)
                && w.subdistrict().equals(actor.organ())
                && !w.state().isOver();
    }

    private Whistle get(String tenant, String id) {
        return whistles.find(tenant, id).orElseThrow(() -> BusinessException.notFound(WhistleBook.UNKNOWN));
    }
}
