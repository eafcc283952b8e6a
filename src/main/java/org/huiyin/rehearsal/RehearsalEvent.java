package org.huiyin.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What the journal is told of a file that was not led through its life step by step. */
public sealed interface RehearsalEvent extends DomainEvent {

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

    /** 演练数据: the concluded file was copied from another rehearsal proposal, with other texts and dates. */
    record RehearsalSeeded(Actor actor, String proposalId, String copyOf, Instant receivedAt)
            implements RehearsalEvent {}
}
