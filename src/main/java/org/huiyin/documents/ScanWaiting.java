package org.huiyin.documents;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.huiyin.documents.Attachment.Scan;
import org.huiyin.documents.DocumentEvent.AttachmentFoundInfected;
import org.huiyin.documents.persistence.ScanQueue;
import org.huiyin.documents.persistence.ScanQueue.Waiting;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes waiting files to the scanner, outside of any transaction of people; its outage only lets them wait. */
@Component
class ScanWaiting {

    private static final Logger log = LoggerFactory.getLogger(ScanWaiting.class);

    private final ScanQueue queue;
    private final Attachments attachments;
    private final AttachmentPurposes purposes;
    private final ObjectProvider<AttachmentScanner> scanner;
    private final DocumentSettings settings;
    private final After after;

    ScanWaiting(
            ScanQueue queue,
            Attachments attachments,
            AttachmentPurposes purposes,
            ObjectProvider<AttachmentScanner> scanner,
            DocumentSettings settings,
            After after) {
        this.queue = queue;
        this.attachments = attachments;
        this.purposes = purposes;
        this.scanner = scanner;
        this.settings = settings;
        this.after = after;
    }

    /** What is done once the scanner has spoken. */
    @Component
    record After(TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {}

    @Scheduled(initialDelayString = "5s", fixedDelayString = "3s")
    void scanAll() {
        AttachmentScanner present = scanner.getIfAvailable();
        while (present != null && scanNext(present)) {
            log.debug("Scanned one");
        }
    }

    /** @return whether there was one and the scanner answered */
    boolean scanNext(AttachmentScanner present) {
        Optional<Waiting> next =
                queue.take(after.clock().instant(), settings.scanner().timeout().multipliedBy(4));
        return next.isPresent() && scan(present, next.get());
    }

    private boolean scan(AttachmentScanner present, Waiting waiting) {
        Attachment attachment = waiting.attachment();
        try {
            Optional<String> finding =
                    present.find(out -> attachments.write(attachment.tenant(), attachment.id(), out));
            after.transaction().executeWithoutResult(status -> decide(attachment, finding));
            return true;
        } catch (IOException e) {
            log.warn("The scanner cannot be asked about attachment {}: {}", attachment.id(), e.getMessage());
            queue.putOff(
                    attachment,
                    waiting.attempts(),
                    after.clock().instant(),
                    settings.scanner().retry());
            return false;
        }
    }

    private void decide(Attachment attachment, Optional<String> finding) {
        boolean first = queue.decide(attachment, finding.isPresent() ? Scan.INFECTED : Scan.CLEAN);
        if (first && finding.isPresent()) {
            AttachmentAccess.Place place =
                    purposes.of(attachment.purpose()).place(attachment.tenant(), attachment.subjectId());
            after.events()
                    .publishEvent(new AttachmentFoundInfected(
                            Actor.system(attachment.tenant(), Door.CLOCK),
                            place.type(),
                            place.fileId(),
                            attachment.id(),
                            attachment.purpose(),
                            attachment.fileName(),
                            attachment.storedBy(),
                            finding.get()));
        }
    }
}
