package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens between assignment and conclusion. */
public sealed interface HandlingEvent extends DomainEvent {

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

    /** 交办:one assignment per department, due = last day of reply or opinion. */
    record DepartmentsAssigned(Actor actor, String proposalId, int round, List<AssignedDepartment> departments)
            implements HandlingEvent {}

    record AssignedDepartment(
            String assignmentId, String organ, String organName, DepartmentRole role, LocalDate due) {}

    /** 撤回交办(签收前) */
    record AssignmentTakenBack(
            Actor actor, String proposalId, String assignmentId, String organ, DepartmentRole role, String reason)
            implements HandlingEvent {}

    /** 签收 */
    record AssignmentAcknowledged(
            Actor actor, String proposalId, String assignmentId, String organ, DepartmentRole role)
            implements HandlingEvent {}

    /** 认领:a person of the department takes the work. */
    record AssignmentClaimed(Actor actor, String proposalId, String assignmentId, DepartmentRole role, String person)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 交回:the work goes back to the department's common list. */
    record AssignmentHandedBack(Actor actor, String proposalId, String assignmentId, DepartmentRole role, String person)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 面商、走访、电话 … with the proposer. */
    record ConsultationRecorded(
            Actor actor,
            String proposalId,
            String assignmentId,
            String consultationId,
            ConsultationWay way,
            boolean faceToFace,
            Instant heldAt,
            String said)
            implements HandlingEvent {}

    /** 更正沟通记录:the old words are kept here. */
    record ConsultationCorrected(
            Actor actor,
            String proposalId,
            String consultationId,
            String field,
            String before,
            String after,
            String reason)
            implements HandlingEvent {}

    /** 会办意见送本单位领导签批 */
    record CoHandlingOpinionDrafted(Actor actor, String proposalId, String assignmentId) implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    record CoHandlingOpinionSentBack(Actor actor, String proposalId, String assignmentId, String reason, String handler)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    record CoHandlingOpinionSubmitted(Actor actor, String proposalId, String assignmentId, String organ)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 安全期到,放行主办: counts as late, the opinion was due on that day. */
    record CoHandlingReleased(Actor actor, String proposalId, String assignmentId, String organ, LocalDate due)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 答复稿送审 */
    record ReplySubmittedForClearing(
            Actor actor, String proposalId, String assignmentId, String replyId, int replyVersion, ClearingStep step)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** One step of the clearing chain passed; which one is next is the organ's own chain. */
    record ReplyCleared(
            Actor actor,
            String proposalId,
            String assignmentId,
            String replyId,
            ClearingStep step,
            String remark,
            ClearingStep next)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** Sent back to the draft, from whichever step; it returns to the handler who works on it. */
    record ReplySentBack(
            Actor actor,
            String proposalId,
            String assignmentId,
            String replyId,
            ClearingStep step,
            String reason,
            String handler)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 签发 */
    record ReplyIssued(
            Actor actor,
            String proposalId,
            String assignmentId,
            String replyId,
            String letterNumber,
            OutcomeCategory category,
            Disclosure disclosure)
            implements HandlingEvent {}

    /** 送达 to one signer. */
    record ReplyDelivered(Actor actor, String proposalId, String replyId, String person) implements HandlingEvent {}

    /** 征询意见 */
    record FeedbackRequested(Actor actor, String proposalId, int round, List<String> persons, LocalDate due)
            implements HandlingEvent {}

    /**
     * 评价 of one signer on one department's reply.
     *
     * @param done the signer has now rated every department
     * @param late after the round had ended
     * @param cause the main cause of dissatisfaction, or null
     */
    record FeedbackRecorded(
            Actor actor,
            String proposalId,
            int round,
            String person,
            SatisfactionRating attitude,
            SatisfactionRating result,
            String organ,
            boolean done,
            boolean late,
            DissatisfactionCause cause)
            implements HandlingEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 到期未评价 */
    record FeedbackExpired(Actor actor, String proposalId, int round, List<String> persons) implements HandlingEvent {}

    /** 重新办理 @param further organ codes of those that handle again beside the first, each answering for itself (分办) */
    record RehandlingOrdered(
            Actor actor,
            String proposalId,
            int round,
            String assignmentId,
            String organ,
            String requirement,
            LocalDate due,
            List<String> further)
            implements HandlingEvent {}

    /** 办结 */
    record ProposalConcluded(
            Actor actor, String proposalId, OutcomeCategory category, boolean stillDissatisfied, LocalDate repliedOn)
            implements HandlingEvent {}
}
