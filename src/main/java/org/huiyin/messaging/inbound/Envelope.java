package org.huiyin.messaging.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A CloudEvent that is well-formed; nothing is said yet about whether it may be believed. */
record Envelope(
        String id,
        String source,
        String type,
        Instant time,
        String tenant,
        String actor,
        String onBehalfOf,
        JsonNode data) {

    Envelope with(JsonNode content) {
        return new Envelope(id, source, type, time, tenant, actor, onBehalfOf, content);
    }
}
