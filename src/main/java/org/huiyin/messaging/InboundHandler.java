package org.huiyin.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Trace;

/**
 * Translates events of some types into one use case each. Called inside the transaction that also holds the inbox row. The event
 * is already known to be well-formed, allowed for its source and valid by its schema. A refusal is a
 * {@link org.huiyin.shared.BusinessException}; any other exception is a fault of ours and the event is tried again.
 */
public interface InboundHandler {

    /** Full type names, e.g. proposal.submitted.v1. */
    Set<String> types();

    Outcome handle(InboundEvent event);

    /**
     * Events that came one after the other, in one transaction with others. What is thrown rolls all of them back; they are then
     * taken again in smaller portions until the culprit is alone.
     *
     * @return one outcome per event, in their order
     */
    default List<Outcome> handleAll(List<InboundEvent> events) {
        return events.stream().map(this::handleUnderItsTrace).toList();
    }

    private Outcome handleUnderItsTrace(InboundEvent event) {
        try (Trace.Scope trace = Trace.open(event.trace())) {
            return handle(event);
        }
    }

    /**
     * @param organ the organ the registered source speaks for
     * @param proposerActs the source is the congress's or CPPCC's own system and may carry acts of proposers
     * @param actor person code of the one who acts, or null when the organ itself does
     * @param onBehalfOf person code of the absent colleague in whose post the actor acts, or null; read where departments act
     * @param trace see {@link Trace}; who handles many events together opens it around each
     */
    record InboundEvent(
            String id,
            String source,
            String type,
            Instant time,
            String tenant,
            String organ,
            boolean proposerActs,
            String actor,
            String onBehalfOf,
            String topic,
            String key,
            String trace,
            JsonNode data) {}

    /** What became of it. */
    record Outcome(Result result, String subjectId, BusinessException refusal, String messageCode, Object... args) {

        public enum Result {
            ACCEPTED,
            DUPLICATE,
            PARKED,
            REFUSED
        }

        public static Outcome accepted(String subjectId) {
            return new Outcome(Result.ACCEPTED, subjectId, null, null);
        }

        public static Outcome duplicate(String ofSubjectId, String code, Object... args) {
            return new Outcome(Result.DUPLICATE, ofSubjectId, null, code, args);
        }

        /** Its subject is not known yet: kept, tried again, handed to the event desk when its patience ends. */
        public static Outcome parked(String code, Object... args) {
            return new Outcome(Result.PARKED, null, null, code, args);
        }

        /** Only when nothing was written for the event: else the refusal must be thrown, so that all of it is rolled back. */
        public static Outcome refused(BusinessException refusal) {
            return new Outcome(Result.REFUSED, null, refusal, null);
        }
    }
}
