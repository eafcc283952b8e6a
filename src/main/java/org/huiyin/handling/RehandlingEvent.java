package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;

/** What happens upon dissatisfaction beside the rehandling itself. */
public sealed interface RehandlingEvent extends DomainEvent {

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

    /** 改由其他单位重新办理: back to the supervision office for another assignment. */
    record RehandlingSentToAssignment(Actor actor, String proposalId, int round, String requirement)
            implements RehandlingEvent {}

    /** 不予重新办理, with the secretariat's reason. */
    record RehandlingRefused(Actor actor, String proposalId, int round, String reason) implements RehandlingEvent {}

    /** 转区领导面商: dissatisfied again after the rehandling. */
    record ConferenceCalled(Actor actor, String proposalId, int round, LocalDate due) implements RehandlingEvent {}

    /** 已面商 */
    record ConferenceHeld(
            Actor actor, String proposalId, int round, String conferenceId, LocalDate heldOn, Conference.Result result)
            implements RehandlingEvent {}

    /**
     * 重开: a late verdict of dissatisfaction after the conclusion. It does not say whose.
     *
     * @param conferring straight to the leader's meeting, because it was handled again already
     */
    record ProposalReopened(Actor actor, String proposalId, ProposalKind kind, int round, boolean conferring)
            implements RehandlingEvent {}
}
