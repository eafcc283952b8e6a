package org.huiyin.commitment;

import java.util.List;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.documents.AttachmentList;
import org.huiyin.documents.Attachments;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * 兑现凭据: pictures and papers by which one can see that a promise is kept. The department gathers them while it keeps the promise;
 * from its report on they stay as they are, and those who confirm see them.
 */
@Component
class EvidenceFiles implements AttachmentAccess {

    static final String PURPOSE = "COMMITMENT";

    private static final String UNKNOWN = "error.commitment.unknown";

    private final Attachments attachments;
    private final DocumentSettings settings;
    private final Commitments commitments;
    private final ProposalAccess access;

    EvidenceFiles(Attachments attachments, DocumentSettings settings, Commitments commitments, ProposalAccess access) {
        this.attachments = attachments;
        this.settings = settings;
        this.commitments = commitments;
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Commitment c = get(tenant, subjectId);
        return new Place(
                "PROPOSAL", c.proposalId(), "/commitments/" + c.id() + "#attachments-" + PURPOSE + "-" + c.id());
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        Commitment c = get(actor.tenant(), attachment.subjectId());
        requireSight(actor, c);
        if (!sees(actor, c, attachment)) {
            throw BusinessException.notFound("error.attachment.notFound");
        }
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(CommitmentAct.REPORT_COMMITMENT);
        Commitment c = get(actor.tenant(), subjectId);
        if (!c.organ().equals(actor.organ())) {
            throw BusinessException.notFound(UNKNOWN);
        }
        if (!c.state().isToDo()) {
            throw BusinessException.gateClosed("error.commitment.evidence.closed");
        }
    }

    /** Those who see its proposal, and its witness. */
    void requireSight(Actor actor, Commitment c) {
        if (c.witness() == null || !c.witness().equals(actor.organ())) {
            access.visible(actor, c.proposalId());
        }
    }

    AttachmentList of(Actor actor, Commitment c) {
        List<Attachment> seen = attachments.of(c.tenant(), c.id(), PURPOSE).stream()
                .filter(attachment -> sees(actor, c, attachment))
                .toList();
        boolean open = actor.may(CommitmentAct.REPORT_COMMITMENT)
                && c.organ().equals(actor.organ())
                && c.state().isToDo();
        return new AttachmentList(actor, c.id(), PURPOSE, seen, open, settings);
    }

    void seal(Commitment c) {
        attachments.seal(c.tenant(), c.id(), PURPOSE);
    }

    private static boolean sees(Actor actor, Commitment c, Attachment attachment) {
        return attachment.sealed() || c.organ().equals(actor.organ());
    }

    private Commitment get(String tenant, String id) {
        return commitments.find(tenant, id).orElseThrow(() -> BusinessException.notFound(UNKNOWN));
    }
}
