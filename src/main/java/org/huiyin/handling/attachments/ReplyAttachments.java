package org.huiyin.handling.attachments;

import org.huiyin.documents.Attachment;
import org.huiyin.documents.AttachmentAccess;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.SeenReplies;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * 答复件的附件, hanging on the part whose reply it is: by its handler while the reply is drafted, so that what was cleared is what goes
 * out; known to the proposers only with the reply itself.
 */
@Component
class ReplyAttachments implements AttachmentAccess {

    static final String PURPOSE = "REPLY";

    private final ProposalAccess access;
    private final Assignments assignments;
    private final SeenReplies replies;

    ReplyAttachments(ProposalAccess access, Assignments assignments, SeenReplies replies) {
        this.access = access;
        this.assignments = assignments;
        this.replies = replies;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Place place(String tenant, String subjectId) {
        Assignment part = assignments.get(tenant, subjectId);
        return new Place(
                "PROPOSAL",
                part.proposalId(),
                "/proposals/" + part.proposalId() + "/reply-desk/" + subjectId + "#attachments-REPLY-" + subjectId);
    }

    @Override
    public void requireReading(Actor actor, Attachment attachment) {
        access.visible(actor, attachment.fileId());
        if (!replies.sees(actor, attachment.fileId(), attachment.subjectId())) {
            throw BusinessException.notFound("error.attachment.notFound");
        }
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(HandlingAct.DRAFT_REPLY);
        Assignment part = assignments.get(actor.tenant(), subjectId);
        access.visible(actor, part.proposalId());
        if (!part.organ().equals(actor.organ())) {
            throw BusinessException.forbidden("error.forbidden.organ", actor.organName());
        }
        if (!works(actor, part)) {
            throw BusinessException.gateClosed("error.attachment.reply.closed");
        }
    }

    /** For pages: whether the way to add one is shown. */
    static boolean open(Actor actor, Assignment part) {
        return actor.may(HandlingAct.DRAFT_REPLY) && part.organ().equals(actor.organ()) && works(actor, part);
    }

    private static boolean works(Actor actor, Assignment part) {
        return part.handler() != null
                && actor.workers().contains(part.handler())
                && part.state() == AssignmentState.HANDLING;
    }
}
