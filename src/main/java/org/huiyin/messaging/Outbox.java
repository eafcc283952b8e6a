package org.huiyin.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.huiyin.shared.Trace;

/** Takes events in the caller's transaction; the relay publishes them, in order per key, at least once. */
public interface Outbox {

    void put(OutgoingEvent event);

    /**
     * A CloudEvent to be.
     *
     * @param id unique with the source; the same id is the same event
     * @param subject ce_subject, or null
     * @param sequence ce_sequence, or null
     * @param visibility ce_visibility, or null
     * @param trace goes on as traceparent, or null
     * @param onBehalfOf for whom the actor did it, as ce_onbehalfof, or null
     */
    record OutgoingEvent(
            String topic,
            String key,
            String id,
            String source,
            String type,
            Instant time,
            String tenant,
            String actor,
            String subject,
            Long sequence,
            String visibility,
            JsonNode data,
            String trace,
            String onBehalfOf) {

        /** Under the trace of the thread that makes it: not of the one that writes it down later, for many together. */
        public OutgoingEvent(
                String topic,
                String key,
                String id,
                String source,
                String type,
                Instant time,
                String tenant,
                String actor,
                String subject,
                Long sequence,
                String visibility,
                JsonNode data) {
            this(
                    topic,
                    key,
                    id,
                    source,
                    type,
                    time,
                    tenant,
                    actor,
                    subject,
                    sequence,
                    visibility,
                    data,
                    Trace.current(),
                    null);
        }
    }
}
