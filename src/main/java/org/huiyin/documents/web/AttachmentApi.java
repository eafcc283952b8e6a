package org.huiyin.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.documents.AddAttachment;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.documents.ReadAttachment;
import org.huiyin.documents.RemoveAttachment;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 附件 for programs: the body of the request is the file itself. */
@RestController
@RequestMapping("/api/v1/attachments")
@Tag(name = "attachments")
class AttachmentApi {

    private final AddAttachment addAttachment;
    private final RemoveAttachment removeAttachment;
    private final ReadAttachment reading;
    private final AttachmentAnswer answer;
    private final DocumentSettings settings;

    AttachmentApi(
            AddAttachment addAttachment,
            RemoveAttachment removeAttachment,
            ReadAttachment reading,
            AttachmentAnswer answer,
            DocumentSettings settings) {
        this.addAttachment = addAttachment;
        this.removeAttachment = removeAttachment;
        this.reading = reading;
        this.answer = answer;
        this.settings = settings;
    }

    record Row(
            String id,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String storedBy,
            Instant storedAt,
            boolean sealed,
            Attachment.Scan scan) {

        static Row of(Attachment a) {
            return new Row(
                    a.id(),
                    a.fileName(),
                    a.mediaType(),
                    a.size(),
                    a.sha256(),
                    a.storedByName(),
                    a.storedAt(),
                    a.sealed(),
                    a.scan());
        }
    }

    @Operation(summary = "上传附件: hang the body of this request on a thing (purpose PAPER, CONSULTATION, REPLY …)")
    @PostMapping
    ResponseEntity<Map<String, String>> add(
            Actor actor,
            @RequestParam String subject,
            @RequestParam String purpose,
            @RequestParam String fileName,
            HttpServletRequest request)
            throws IOException {
        // one byte more than may come, so that a longer one is told from one that just fits
        byte[] bytes = request.getInputStream()
                .readNBytes(Math.toIntExact(settings.maxSize().toBytes() + 1));
        String id = addAttachment.add(
                actor, new AddAttachment.Command(subject, purpose, fileName, request.getContentType(), bytes));
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + id)).body(Map.of("id", id));
    }

    @Operation(summary = "附件目录: what hangs on a thing for one purpose")
    @GetMapping
    List<Row> list(Actor actor, @RequestParam String subject, @RequestParam String purpose) {
        return reading.of(actor, subject, purpose).stream().map(Row::of).toList();
    }

    @Operation(summary = "下载附件")
    @GetMapping("/{id}")
    void open(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        answer.give(actor, id, response);
    }

    @Operation(summary = "删除附件: only by whoever stored it, before it is used")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        removeAttachment.remove(actor, id);
    }
}
