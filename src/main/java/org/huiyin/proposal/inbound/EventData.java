package org.huiyin.proposal.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** Reads an event's data. Unknown fields are ignored; a value of the wrong sort is the sender's fault, not ours. */
final class EventData {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventData() {}

    static <T> T read(JsonNode data, Class<T> type) {
        try {
            return JSON.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw BusinessException.invalid(Problem.of("error.proposal.event.unreadable", e.getOriginalMessage()));
        }
    }
}
