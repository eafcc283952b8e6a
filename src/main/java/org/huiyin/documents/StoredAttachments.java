package org.huiyin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiyin.documents.Attachment.Scan;
import org.huiyin.documents.DocumentEvent.AttachmentStored;
import org.huiyin.documents.persistence.AttachmentRows;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database, where every node finds them and a backup takes them along. */
@Service
class StoredAttachments implements Attachments {

    private final AttachmentRows rows;
    private final AttachmentPurposes purposes;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAttachments(
            AttachmentRows rows,
            AttachmentPurposes purposes,
            DocumentSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.purposes = purposes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String store(
            String tenant,
            Actor actor,
            String subjectId,
            String purpose,
            String fileName,
            String mediaType,
            byte[] bytes) {
        AttachmentAccess owner = purposes.of(purpose);
        AttachmentAccess.Place place = owner.place(tenant, subjectId);
        Upload upload = Upload.checked(fileName, bytes, settings);
        rows.hold(tenant, subjectId, purpose);
        requireRoom(rows.of(tenant, subjectId, purpose), upload);
        Attachment attachment = new Attachment(
                Ids.next(),
                tenant,
                place.fileId(),
                subjectId,
                purpose,
                upload.fileName(),
                upload.kind().mediaType(),
                bytes.length,
                upload.sha256(),
                actor.person(),
                actor.personName(),
                clock.instant(),
                false,
                settings.scanner().on() ? Scan.WAITING : Scan.NONE);
        rows.add(attachment, bytes);
        events.publishEvent(new AttachmentStored(
                actor,
                place.type(),
                place.fileId(),
                owner.visibility(),
                attachment.id(),
                purpose,
                attachment.fileName(),
                attachment.size(),
                attachment.sha256()));
        return attachment.id();
    }

    private void requireRoom(List<Attachment> there, Upload upload) {
        if (there.size() >= settings.maxPerSubject()) {
            throw BusinessException.invalid(
                    Problem.at("file", "error.attachment.tooMany", String.valueOf(settings.maxPerSubject())));
        }
        there.stream()
                .filter(other -> other.sha256().equals(upload.sha256()))
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessException.invalid(
                            Problem.at("file", "error.attachment.twice", upload.fileName(), other.fileName()));
                });
    }

    @Override
    public List<Attachment> of(String tenant, String subjectId, String purpose) {
        return rows.of(tenant, subjectId, purpose);
    }

    @Override
    public AttachmentList list(Actor viewer, String subjectId, String purpose, boolean mayAdd) {
        return new AttachmentList(
                viewer, subjectId, purpose, of(viewer.tenant(), subjectId, purpose), mayAdd, settings);
    }

    @Override
    public List<Attachment> ofFile(String tenant, String fileId) {
        return rows.ofFile(tenant, fileId);
    }

    @Override
    public Optional<Attachment> find(String tenant, String id) {
        return rows.find(tenant, id);
    }

    @Override
    public void write(String tenant, String id, OutputStream out) throws IOException {
        rows.write(tenant, id, out);
    }

    @Override
    @Transactional
    public void move(String tenant, String subjectId, String purpose, String toSubjectId, String toPurpose) {
        AttachmentAccess.Place place = purposes.of(toPurpose).place(tenant, toSubjectId);
        rows.move(tenant, subjectId, purpose, place.fileId(), toSubjectId, toPurpose);
    }

    @Override
    @Transactional
    public void seal(String tenant, String subjectId, String purpose) {
        rows.seal(tenant, subjectId, purpose);
    }
}
