package org.huiyin.documents;

import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** On which page a thing's attachments are shown. */
@Component
public class AttachmentPages {

    private final AttachmentPurposes purposes;

    AttachmentPages(AttachmentPurposes purposes) {
        this.purposes = purposes;
    }

    /** Asked by those who add something there; to others the thing does not exist. */
    public String of(Actor actor, String subjectId, String purpose) {
        AttachmentAccess owner = purposes.of(purpose);
        owner.requireAdding(actor, subjectId);
        return owner.place(actor.tenant(), subjectId).page();
    }
}
