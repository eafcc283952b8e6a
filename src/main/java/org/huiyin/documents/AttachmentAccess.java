package org.huiyin.documents;

import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** Answers for the attachments of one purpose; whoever owns the things they hang on supplies a bean. */
public interface AttachmentAccess {

    /** The purpose as stored, e.g. PAPER. */
    String purpose();

    /** Who reads of it on the timeline: those inside, unless the owner says otherwise. */
    default DomainEvent.Visibility visibility() {
        return DomainEvent.Visibility.INTERNAL;
    }

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when there is no such thing in the district */
    Place place(String tenant, String subjectId);

    /** @throws org.huiyin.shared.BusinessException NOT_FOUND when this viewer may not see it */
    void requireReading(Actor actor, Attachment attachment);

    /** @throws org.huiyin.shared.BusinessException when this actor may not, or not any more, add something there */
    void requireAdding(Actor actor, String subjectId);

    /**
     * Where the thing belongs.
     *
     * @param type the journal's word for the file, e.g. PROPOSAL
     * @param fileId the file's id
     * @param page address of the page that shows it
     */
    record Place(String type, String fileId, String page) {}
}
