package org.huiyin.documents;

import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;

/** Who opens a file must see the thing it hangs on; what the scanner has not passed stays closed to all. */
@Service
public class ReadAttachment {

    private final Attachments attachments;
    private final AttachmentPurposes purposes;

    ReadAttachment(Attachments attachments, AttachmentPurposes purposes) {
        this.attachments = attachments;
        this.purposes = purposes;
    }

    /** @throws BusinessException NOT_FOUND when there is none that this viewer may see */
    public Attachment visible(Actor actor, String id) {
        Attachment attachment = attachments
                .find(actor.tenant(), id)
                .orElseThrow(() -> BusinessException.notFound("error.attachment.notFound"));
        purposes.of(attachment.purpose()).requireReading(actor, attachment);
        return attachment;
    }

    /** @throws BusinessException GATE_CLOSED while the scanner has not passed it */
    public Attachment opened(Actor actor, String id) {
        Attachment attachment = visible(actor, id);
        if (!attachment.readable()) {
            throw BusinessException.gateClosed("error.attachment.scan." + attachment.scan(), attachment.fileName());
        }
        return attachment;
    }

    /** What this viewer may see on one thing. */
    public List<Attachment> of(Actor actor, String subjectId, String purpose) {
        AttachmentAccess owner = purposes.of(purpose);
        List<Attachment> all = attachments.of(actor.tenant(), subjectId, purpose);
        all.forEach(attachment -> owner.requireReading(actor, attachment));
        return all;
    }
}
