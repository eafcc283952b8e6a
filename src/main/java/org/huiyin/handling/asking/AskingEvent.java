package org.huiyin.handling.asking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens while departments are asked before an assignment; not for proposers' eyes. */
public sealed interface AskingEvent extends DomainEvent {

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

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 预分办征求意见 */
    record DepartmentsAsked(Actor actor, String proposalId, List<String> departments, LocalDate due)
            implements AskingEvent {}

    /** @param suggestedOrgan and reason: only of an objection */
    record AskingAnswered(
            Actor actor, String proposalId, String organ, boolean agreed, String suggestedOrgan, String reason)
            implements AskingEvent {}

    /** @param silent departments that did not answer, which counts as agreement */
    record AskingClosed(Actor actor, String proposalId, List<String> silent) implements AskingEvent {}
}
