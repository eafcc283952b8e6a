package org.huiyin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.Actor;

/**
 * Keeps files for any module, in the caller's transaction. Who may is the caller's to judge here; people's uploads and downloads go
 * through {@link AddAttachment} and {@link ReadAttachment}, which ask the purpose's {@link AttachmentAccess}.
 */
public interface Attachments {

    /**
     * Checks name, size, kind and number, stores the bytes and tells the journal of the file they belong to.
     *
     * @param purpose one that has an {@link AttachmentAccess}
     * @param mediaType as the sender says; what counts is what the bytes are
     * @return the new attachment's id
     */
    String store(
            String tenant,
            Actor actor,
            String subjectId,
            String purpose,
            String fileName,
            String mediaType,
            byte[] bytes);

    /** What hangs on one thing, in the order in which it came. */
    List<Attachment> of(String tenant, String subjectId, String purpose);

    /** The same for a page, with the way to add to it when the viewer may. */
    AttachmentList list(Actor viewer, String subjectId, String purpose, boolean mayAdd);

    /** Everything of one file, e.g. of a proposal with all its consultations and replies. */
    List<Attachment> ofFile(String tenant, String fileId);

    Optional<Attachment> find(String tenant, String id);

    /** Writes the bytes, piece by piece. */
    void write(String tenant, String id, OutputStream out) throws IOException;

    /** What hung on one thing, e.g. a draft, hangs on another one from now on, e.g. the proposal it became. */
    void move(String tenant, String subjectId, String purpose, String toSubjectId, String toPurpose);

    /** From now on nobody can remove what hangs there for this purpose. */
    void seal(String tenant, String subjectId, String purpose);
}
