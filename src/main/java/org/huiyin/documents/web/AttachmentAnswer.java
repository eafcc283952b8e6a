package org.huiyin.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachments;
import org.huiyin.documents.ReadAttachment;
import org.huiyin.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Pours a file into an answer, with headers that keep it what it is: never a page of ours. */
@Component
class AttachmentAnswer {

    private final ReadAttachment reading;
    private final Attachments attachments;

    AttachmentAnswer(ReadAttachment reading, Attachments attachments) {
        this.reading = reading;
        this.attachments = attachments;
    }

    void give(Actor actor, String id, HttpServletResponse response) throws IOException {
        Attachment attachment = reading.opened(actor, id);
        var disposition = attachment.shownInline() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(attachment.mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(attachment.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        attachments.write(attachment.tenant(), attachment.id(), response.getOutputStream());
    }
}
