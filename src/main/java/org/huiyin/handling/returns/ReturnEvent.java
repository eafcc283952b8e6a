package org.huiyin.handling.returns;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
}
