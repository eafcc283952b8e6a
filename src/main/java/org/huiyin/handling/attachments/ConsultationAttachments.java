package org.huiyin.handling.attachments;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 沟通记录的照片和材料: by the department that made the entry, while it works on its part. */
@Component
class ConsultationAttachments extends PartiesAttachments {

    static final String PURPOSE = "CONSULTATION";

    private final Consultations consultations;
    private final Assignments assignments;

    ConsultationAttachments(ProposalAccess access, Consultations consultations, Assignments assignments) {
        super(PURPOSE, "consultations", access);
        this.consultations = consultations;
        this.assignments = assignments;
    }

    @Override
    String proposalOf(String tenant, String subjectId) {
        return consultations.get(tenant, subjectId).proposalId();
    }

    @Override
    public void requireAdding(Actor actor, String subjectId) {
        actor.require(HandlingAct.RECORD_CONSULTATION);
        Consultation entry = consultations.get(actor.tenant(), subjectId);
        access.visible(actor, entry.proposalId());
        if (!entry.organ().equals(actor.organ())) {
            throw BusinessException.forbidden("error.forbidden.organ", actor.organName());
        }
        if (assignments.get(actor.tenant(), entry.assignmentId()).state().isClosed()) {
            throw BusinessException.gateClosed("error.attachment.consultation.closed");
        }
    }

    /** For pages: whether the way to add one is shown. */
    static boolean open(Actor actor, Consultation entry, Assignment part) {
        return actor.may(HandlingAct.RECORD_CONSULTATION)
                && entry.organ().equals(actor.organ())
                && !part.state().isClosed();
    }
}
