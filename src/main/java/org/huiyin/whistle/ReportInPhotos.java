package org.huiyin.whistle;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.persistence.WhistleParts;
import org.springframework.stereotype.Component;

/** 报到与处置照片: what a department took on site, hung on its share of the whistle. */
@Component
class ReportInPhotos implements AttachmentAccess {

    static final String PURPOSE = "WHISTLE_REPORT_IN";

    private final Attachments attachments;
    private final WhistleParts parts;
    private final WhistleAccess access;

    ReportInPhotos(Attachments attachments, WhistleParts parts, WhistleAccess access) {
        this.attachments = attachments;
        this.parts = parts;
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        WhistlePart p = get(tenant, subjectId);
        return new Place(WhistleEvent.SUBJECT, p.whistleId(), "/whistles/" + p.whistleId() + "#part-" + p.id());
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, get(actor.tenant(), attachment.subjectId()).whistleId());
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(WhistleAct.ANSWER_WHISTLE);
        WhistlePart p = get(actor.tenant(), subjectId);
        if (!p.organ().equals(actor.organ())) {
            throw BusinessException.notFound(WhistleBook.UNKNOWN);
        }
        if (!mayAdd(actor, p)) {
            throw BusinessException.gateClosed("error.whistle.photos.closed");
        }
    }

    AttachmentList of(Actor actor, WhistlePart p) {
        return attachments.list(actor, p.id(), PURPOSE, mayAdd(actor, p));
    }

    boolean any(WhistlePart p) {
        return !attachments.of(p.tenant(), p.id(), PURPOSE).isEmpty();
    }

    /** From the signature until it is reported resolved. */
    private static boolean mayAdd(Actor actor, WhistlePart p) {
        return actor.may(WhistleAct.ANSWER_WHISTLE)
                && p.organ().equals(actor.organ())
                && (p.state() == PartState.SIGNED
                        || p.state() == PartState.CONTACTED
                        || p.state().isOnSite());
    }

    private WhistlePart get(String tenant, String id) {
        return parts.find(tenant, id).orElseThrow(() -> BusinessException.notFound(WhistleBook.UNKNOWN));
    }
}
