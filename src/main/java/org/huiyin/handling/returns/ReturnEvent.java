package org.huiyin.handling.returns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens between a department that does not want an assignment and those who decide. None of it is for proposers' eyes. */
public sealed interface ReturnEvent extends DomainEvent {

    String proposalId();

    String assignmentId();

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

    /** 视为接受: the return window has ended, neither acknowledged nor returned. */
    record AssignmentDeemedAccepted(
            Actor actor, String proposalId, String assignmentId, String organ, DepartmentRole role)
            implements ReturnEvent {}

    /** 申退, before the deputy leader's confirmation. */
    record ReturnProposed(
            Actor actor,
            String proposalId,
            String assignmentId,
            String returnId,
            String organ,
            String suggestedOrgan,
            String reason)
            implements ReturnEvent {}

    /** 不同意退办: by the department's own deputy leader. */
    record ReturnRefused(
            Actor actor, String proposalId, String assignmentId, String returnId, String organ, String reason)
            implements ReturnEvent {}

    /** 退办, confirmed. @param direct goes to the ruling at once */
    record AssignmentReturned(
            Actor actor,
            String proposalId,
            String assignmentId,
            String returnId,
            String organ,
            String suggestedOrgan,
            boolean direct,
            LocalDate due)
            implements ReturnEvent {}

    /** 转裁定 */
    record ReturnReferred(
            Actor actor, String proposalId, String assignmentId, String returnId, String reason, LocalDate due)
            implements ReturnEvent {}

    /** 征求编办职责意见 */
    record DutiesViewAsked(Actor actor, String proposalId, String assignmentId, String returnId, String question)
            implements ReturnEvent {}

    record DutiesViewGiven(
            Actor actor, String proposalId, String assignmentId, String returnId, String suggestedOrgan, String view)
            implements ReturnEvent {}

    /** 提请区领导裁定 @param suggestedOrgan null = it should stay */
    record RulingPutToLeader(
            Actor actor, String proposalId, String assignmentId, String returnId, String suggestedOrgan, String reason)
            implements ReturnEvent {}

    /** 退办不成立: it stays, and the department acknowledges afresh. */
    record ReturnRejected(
            Actor actor,
            String proposalId,
            String assignmentId,
            String returnId,
            String organ,
            Instance instance,
            String reason)
            implements ReturnEvent {}

    /** 改派 @param due last day of the new department's reply or opinion @param returnId null without a return */
    record AssignmentReassigned(
            Actor actor,
            String proposalId,
            String assignmentId,
            String returnId,
            String organ,
            DepartmentRole role,
            Instance instance,
            String newAssignmentId,
            String newOrgan,
            String reason,
            LocalDate due)
            implements ReturnEvent {}
}
