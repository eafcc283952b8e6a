package org.huiyin.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An event with what only its own moment knows; it gets its place in the chain when it is written. */
record Happened(DomainEvent event, Instant at, String trace, ObjectNode data, Place place) {

    Happened at(Place where) {
        return new Happened(event, at, trace, data, where);
    }

    ChainEnd.Subject subject() {
        return new ChainEnd.Subject(event.actor().tenant(), event.subjectType(), event.subjectId());
    }

    JournalEntry entry(long sequence) {
        return new JournalEntry(
                event.actor().tenant(),
                event.subjectType(),
                event.subjectId(),
                sequence,
                event.getClass().getSimpleName(),
                at,
                event.actor(),
                event.visibility().name(),
                place.processKey(),
                place.elementId(),
                trace);
    }
}
