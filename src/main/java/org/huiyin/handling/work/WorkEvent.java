package org.huiyin.handling.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What a department does while it handles, and what the proposers say to it. */
public sealed interface WorkEvent extends DomainEvent {

    String proposalId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** 首次联系提出人: the clock of the first contact stops. */
    record FirstContactMade(Actor actor, String proposalId, String assignmentId, String organ) implements WorkEvent {}

    /** 报送进展 */
    record ProgressReported(
            Actor actor,
            String proposalId,
            String assignmentId,
            String organ,
            String reportId,
            LocalDate month,
            String done,
            String nextStep,
            ProgressColour colour)
            implements WorkEvent {}

    /** 提出人确认或异议: whether the record says what was said. */
    record ConsultationAnswered(
            Actor actor, String proposalId, String consultationId, String person, boolean agreed, String remark)
            implements WorkEvent {}

    /** 停滞（T3）: the end comes near, and neither a consultation nor a report of progress is on record. */
    record StandstillNoted(Actor actor, String proposalId, String assignmentId, String organ, LocalDate due, int left)
            implements WorkEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 停滞解除: something moves again, or the department has no more to do with it. */
    record StandstillEnded(Actor actor, String proposalId, String assignmentId, String organ) implements WorkEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 换经办人 */
    record WorkTransferred(
            Actor actor,
            String proposalId,
            String assignmentId,
            String organ,
            String before,
            String person,
            String reason)
            implements WorkEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
