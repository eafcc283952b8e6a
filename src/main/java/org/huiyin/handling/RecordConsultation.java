package org.huiyin.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.HandlingEvent.ConsultationRecorded;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 沟通登记: way, face to face or not, when, who, what was said. A telephone call or letter is never face to face. */
@Service
public class RecordConsultation {

    private final Parts parts;
    private final Consultations consultations;
    private final Happening happening;

    RecordConsultation(Parts parts, Consultations consultations, Happening happening) {
        this.parts = parts;
        this.consultations = consultations;
        this.happening = happening;
    }

    public record Command(
            String assignmentId,
            ConsultationWay way,
            boolean faceToFace,
            Instant heldAt,
            String place,
            String participants,
            String said) {}

    @Transactional
    public String record(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.RECORD_CONSULTATION, command.assignmentId());
        if (part.state().isClosed() || part.state() == AssignmentState.ASSIGNED) {
            throw BusinessException.stale(
                    "error.consultation.state", part.state().name());
        }
        check(command, part);
        Consultation consultation = new Consultation(
                Ids.next(),
                part.proposalId(),
                part.id(),
                part.organ(),
                command.way(),
                command.faceToFace(),
                command.heldAt(),
                command.place(),
                command.participants().strip(),
                command.said().strip(),
                actor.person(),
                actor.personName(),
                happening.now());
        consultations.add(actor.tenant(), consultation);
        happening.publish(new ConsultationRecorded(
                actor,
                part.proposalId(),
                part.id(),
                consultation.id(),
                consultation.way(),
                consultation.faceToFace(),
                consultation.heldAt(),
                consultation.said()));
        return consultation.id();
    }

    private void check(Command command, Assignment part) {
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "participants", command.participants(), 200);
        Texts.required(problems, "said", command.said(), 2000);
        Texts.atMost(problems, "place", command.place(), 100);
        if (command.way() == null) {
            problems.add(Problem.at("way", "error.consultation.way"));
        } else if (command.faceToFace() && !command.way().canBeFaceToFace()) {
            problems.add(Problem.at("faceToFace", "error.consultation.faceToFace"));
        }
        if (command.heldAt() == null) {
            problems.add(Problem.at("heldAt", "error.consultation.heldAt"));
        } else if (command.heldAt().isAfter(happening.now())) {
            problems.add(Problem.at("heldAt", "error.consultation.future"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
