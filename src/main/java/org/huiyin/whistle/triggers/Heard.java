package org.huiyin.whistle.triggers;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of our own public events as it is heard.
 *
 * @param id the event's own; hearing it again changes nothing
 * @param type as on Kafka, e.g. proposal-received.v1
 * @param subject the proposal's or the ladder's id
 */
public record Heard(String tenant, String id, String type, String subject, JsonNode data) {

    String text(String field) {
        return data.path(field).asText(null);
    }
}
