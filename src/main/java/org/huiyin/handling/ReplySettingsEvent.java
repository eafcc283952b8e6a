package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;

/** What a district settles about its replies; stands in the district's own history. */
public sealed interface ReplySettingsEvent extends DomainEvent {

    @Override
    @JsonIgnore
    default String subjectType() {
        return "TENANT";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return actor().tenant();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** @param letter null = no longer used */
    record CategoryLetterChanged(
            Actor actor,
            ProposalKind kind,
            OutcomeCategory category,
            LocalDate from,
            String letter,
            String label,
            String reason)
            implements ReplySettingsEvent {}

    record ClearingChainChanged(Actor actor, String organ, List<String> steps) implements ReplySettingsEvent {}
}
