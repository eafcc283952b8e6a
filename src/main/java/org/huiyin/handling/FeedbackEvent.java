package org.huiyin.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens around the proposers' verdicts beside the verdicts themselves. */
public sealed interface FeedbackEvent extends DomainEvent {

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

    /** Somebody who is no signer tried to rate: refused, and kept for the audit. */
    record RatingRefused(Actor actor, String proposalId) implements FeedbackEvent {
        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }
}
