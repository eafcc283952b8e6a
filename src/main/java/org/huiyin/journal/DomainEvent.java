package org.huiyin.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.huiyin.shared.Actor;

/**
 * Something that happened, past tense, ids and primitives only. A use case publishes it with Spring's event publisher inside its
 * transaction; the journal writes it first, then the owner of a process moves the process on. The record's components (without
 * the actor) are the event's data in the journal and on Kafka.
 */
public interface DomainEvent {

    /** Order of the in-transaction listeners: the journal first, processes after it. */
    int JOURNAL_FIRST = 0;

    int PROCESS_AFTER = 100;

    Actor actor();

    /** Whose history it belongs to: PROPOSAL, TENANT … */
    @JsonIgnore
    String subjectType();

    /** Id within the type; the key on Kafka. */
    @JsonIgnore
    String subjectId();

    @JsonIgnore
    default Visibility visibility() {
        return Visibility.PARTIES;
    }

    /** The public type: ProposalDocketed becomes proposal-docketed.v1. */
    @JsonIgnore
    default String type() {
        return getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase() + ".v1";
    }

    /** Who may read the row on a timeline. */
    enum Visibility {
        PUBLIC,
        /** Proposers and handling departments as well. */
        PARTIES,
        /** Offices and the departments concerned, not the proposers. */
        INTERNAL
    }
}
