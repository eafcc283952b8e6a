package org.huiyin.documents;

import org.huiyin.documents.DocumentEvent.AttachmentRemoved;
import org.huiyin.documents.persistence.AttachmentRows;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 删除附件: whoever stored it takes it away, as long as it has not been used; the journal keeps its name and hash. */
@Service
public class RemoveAttachment {

    private final AttachmentRows rows;
    private final ReadAttachment reading;
    private final AttachmentPurposes purposes;
    private final ApplicationEventPublisher events;

    RemoveAttachment(
            AttachmentRows rows,
            ReadAttachment reading,
            AttachmentPurposes purposes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reading = reading;
        this.purposes = purposes;
        this.events = events;
    }

    /** @return where it hung */
    @Transactional
    public AttachmentAccess.Place remove(Actor actor, String id) {
        Attachment attachment = reading.visible(actor, id);
        AttachmentAccess owner = purposes.of(attachment.purpose());
        rows.hold(attachment.tenant(), attachment.subjectId(), attachment.purpose());
        if (!attachment.storedBy().equals(actor.person())) {
            throw BusinessException.forbidden("error.attachment.notOwn", attachment.storedByName());
        }
        if (attachment.sealed()) {
            throw BusinessException.gateClosed("error.attachment.sealed", attachment.fileName());
        }
        owner.requireAdding(actor, attachment.subjectId());
        if (!rows.remove(attachment.tenant(), id)) {
            throw BusinessException.stale("error.attachment.gone", attachment.fileName());
        }
        AttachmentAccess.Place place = owner.place(actor.tenant(), attachment.subjectId());
        events.publishEvent(new AttachmentRemoved(
                actor,
                place.type(),
                place.fileId(),
                owner.visibility(),
                id,
                attachment.purpose(),
                attachment.fileName(),
                attachment.sha256()));
        return place;
    }
}
