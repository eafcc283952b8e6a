package org.huiyin.proposal;

import java.util.Optional;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.Attachments;
import org.huiyin.proposal.ProposalEvent.PaperScanKept;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 纸质件扫描: what the secretariat writes down for somebody rests on a signed paper, and its scan stays with the file. */
@Component
public class PaperScans {

    /** Of a paper handed in on behalf, while it is on its way to the register; nobody adds or takes away any. */
    public static final String DRAFT = "DRAFT_SCAN";

    public static final String PAPER = "PAPER_SCAN";

    public static final String WITHDRAWAL = "WITHDRAWAL_SCAN";

    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    PaperScans(Attachments attachments, ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.events = events;
    }

    static void require(PaperScan scan) {
        if (scan == null || scan.isMissing()) {
            throw BusinessException.invalid(Problem.at("scan", "error.proposal.scan.missing"));
        }
    }

    void keep(Actor actor, String subjectId, String purpose, PaperScan scan) {
        attachments.store(actor.tenant(), actor, subjectId, purpose, scan.fileName(), scan.mediaType(), scan.bytes());
        attachments.seal(actor.tenant(), subjectId, purpose);
    }

    /** The paper is registered: its scan belongs to the proposal from now on. */
    @Transactional
    public void adopt(Actor actor, String draftId, String proposalId) {
        Optional<Attachment> scan =
                attachments.of(actor.tenant(), draftId, DRAFT).stream().findFirst();
        scan.ifPresent(found -> {
            attachments.move(actor.tenant(), draftId, DRAFT, proposalId, PAPER);
            events.publishEvent(
                    new PaperScanKept(actor, proposalId, found.id(), found.fileName(), found.size(), found.sha256()));
        });
    }
}
