package org.huiyin.handling.conflict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens between two departments that disagree. None of it is for proposers' eyes, nor for a third department's. */
public sealed interface ConflictEvent extends DomainEvent {

    String proposalId();

    /** The co-handling department's part. */
    String assignmentId();

    String leadOrgan();

    /** The co-handling department. */
    String organ();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 报告办理意见不一致 @param due until when the supervision office brings them together */
    record ConflictRaised(
            Actor actor,
            String proposalId,
            String conflictId,
            String assignmentId,
            String leadOrgan,
            String organ,
            String matter,
            String leadView,
            String otherView,
            LocalDate due)
            implements ConflictEvent {}

    /** 协调一致: binding for both. */
    record ConflictCoordinated(
            Actor actor,
            String proposalId,
            String conflictId,
            String assignmentId,
            String leadOrgan,
            String organ,
            LocalDate metOn,
            String participants,
            String result)
            implements ConflictEvent {}

    /** 提请区领导决定 */
    record ConflictPutToLeader(
            Actor actor,
            String proposalId,
            String conflictId,
            String assignmentId,
            String leadOrgan,
            String organ,
            LocalDate metOn,
            String record)
            implements ConflictEvent {}

    /** 区领导决定: binding, and the last word. */
    record ConflictDecided(
            Actor actor,
            String proposalId,
            String conflictId,
            String assignmentId,
            String leadOrgan,
            String organ,
            String result)
            implements ConflictEvent {}

    /** 不再协调 */
    record ConflictLapsed(
            Actor actor, String proposalId, String conflictId, String assignmentId, String leadOrgan, String organ)
            implements ConflictEvent {}
}
