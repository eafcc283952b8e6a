package org.huiyin.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingEvent.ConsultationRecorded;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.work.WorkEvent.FirstContactMade;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 沟通登记: way, face to face or not, when, who, what was said. A telephone call or letter is never face to face. */
@Service
public class RecordConsultation {

    /** From the acknowledgement on, and when the letter has gone out (办后). */
    static final Set<AssignmentState> OPEN = EnumSet.of(
            AssignmentState.HANDLING,
            AssignmentState.CLEARING,
            AssignmentState.SIGNING,
            AssignmentState.ISSUED,
            AssignmentState.DELIVERED);

    private final Parts parts;
    private final Consultations consultations;
    private final Duties duties;
    private final PartDeadlines deadlines;
    private final Standstill standstill;
    private final Happening happening;

    RecordConsultation(
            Parts parts,
            Consultations consultations,
            Duties duties,
            PartDeadlines deadlines,
            Standstill standstill,
            Happening happening) {
        this.parts = parts;
        this.consultations = consultations;
        this.duties = duties;
        this.deadlines = deadlines;
        this.standstill = standstill;
        this.happening = happening;
    }

    /** @param stage null = during the handling, or after it once the reply has gone out */
    public record Command(
            String assignmentId,
            ConsultationWay way,
            boolean faceToFace,
            Instant heldAt,
            String place,
            String participants,
            String said,
            ConsultationStage stage) {

        public Command(
                String assignmentId,
                ConsultationWay way,
                boolean faceToFace,
                Instant heldAt,
                String place,
                String participants,
                String said) {
            this(assignmentId, way, faceToFace, heldAt, place, participants, said, null);
        }
    }

    @Transactional
    public String record(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.RECORD_CONSULTATION, command.assignmentId());
        if (!OPEN.contains(part.state())) {
            throw BusinessException.stale(
                    "error.consultation.state", part.state().name());
        }
        check(command, part);
        boolean first = duties.awaitsContact(part);
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
                happening.now(),
                stage(command, part),
                List.of());
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
        standstill.end(actor, part);
        if (first) {
            deadlines.met(part, PartDeadlines.FIRST_CONTACT);
            happening.publish(new FirstContactMade(actor, part.proposalId(), part.id(), part.organ()));
        }
        return consultation.id();
    }

    private static ConsultationStage stage(Command command, Assignment part) {
        if (command.stage() != null) {
            return command.stage();
        }
        boolean gone = part.state() == AssignmentState.ISSUED || part.state() == AssignmentState.DELIVERED;
        return gone ? ConsultationStage.AFTER : ConsultationStage.DURING;
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
