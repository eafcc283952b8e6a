package org.huiyin.documents;

import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 上传附件: a person hangs a file on something, where the thing's owner lets them. */
@Service
public class AddAttachment {

    private final Attachments attachments;
    private final AttachmentPurposes purposes;

    AddAttachment(Attachments attachments, AttachmentPurposes purposes) {
        this.attachments = attachments;
        this.purposes = purposes;
    }

    public record Command(String subjectId, String purpose, String fileName, String mediaType, byte[] bytes) {}

    /** @return the new attachment's id */
    @Transactional
    public String add(Actor actor, Command command) {
        purposes.of(command.purpose()).requireAdding(actor, command.subjectId());
        return attachments.store(
                actor.tenant(),
                actor,
                command.subjectId(),
                command.purpose(),
                command.fileName(),
                command.mediaType(),
                command.bytes());
    }
}
