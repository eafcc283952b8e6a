package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiyin.handling.HandlingEvent.ConsultationCorrected;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正 typing errors of a recorded contact: with a reason; the old words stay in the journal. */
@Service
public class CorrectConsultation {

    private final Parts parts;
    private final Consultations consultations;
    private final Happening happening;

    CorrectConsultation(Parts parts, Consultations consultations, Happening happening) {
        this.parts = parts;
        this.consultations = consultations;
        this.happening = happening;
    }

    public record Command(String consultationId, String place, String participants, String said, String reason) {}

    @Transactional
    public void correct(Actor actor, Command command) {
        Consultation old = consultations.get(actor.tenant(), command.consultationId());
        Assignment part = parts.own(actor, HandlingAct.RECORD_CONSULTATION, old.assignmentId());
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), 200);
        Texts.required(problems, "participants", command.participants(), 200);
        Texts.required(problems, "said", command.said(), 2000);
        Texts.atMost(problems, "place", command.place(), 100);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        consultations.correctWords(actor.tenant(), old.id(), command.place(), command.participants(), command.said());
        correction(actor, part, old, "place", old.place(), command.place(), command.reason());
        correction(actor, part, old, "participants", old.participants(), command.participants(), command.reason());
        correction(actor, part, old, "said", old.said(), command.said(), command.reason());
    }

    private void correction(
            Actor actor, Assignment part, Consultation old, String field, String before, String after, String reason) {
        if (!Objects.equals(before, after)) {
            happening.publish(
                    new ConsultationCorrected(actor, part.proposalId(), old.id(), field, before, after, reason));
        }
    }
}
