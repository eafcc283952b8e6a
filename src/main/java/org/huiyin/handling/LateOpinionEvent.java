package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to an opinion that comes after the lead department was released: it counts as late, and is read all the same. */
public sealed interface LateOpinionEvent extends DomainEvent {

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
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 补送的会办意见送本单位领导签批 */
    record LateOpinionDrafted(Actor actor, String proposalId, String assignmentId, String organ)
            implements LateOpinionEvent {}

    record LateOpinionSentBack(Actor actor, String proposalId, String assignmentId, String organ, String reason)
            implements LateOpinionEvent {}

    /** 补送会办意见 */
    record LateOpinionSubmitted(Actor actor, String proposalId, String assignmentId, String organ)
            implements LateOpinionEvent {}
}
