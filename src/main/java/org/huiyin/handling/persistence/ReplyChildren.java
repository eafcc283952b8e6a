package org.huiyin.handling.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.Reply;

/** Rows that came as one JSON array with their reply; null when there are none. */
final class ReplyChildren {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplyChildren() {}

    static List<Reply.Answer> answers(String rows) {
        return list(rows, row -> {
            String outcome = text(row, "outcome");
            String plannedOn = text(row, "planned_on");
            return new Reply.Answer(
                    row.path("no").intValue(),
                    outcome == null ? null : RecommendationOutcome.valueOf(outcome),
                    text(row, "text"),
                    plannedOn == null ? null : LocalDate.parse(plannedOn));
        });
    }

    static List<Reply.Clearing> clearings(String rows) {
        return list(
                rows,
                row -> new Reply.Clearing(
                        row.path("reply_version").intValue(),
                        ClearingStep.valueOf(text(row, "step")),
                        row.path("passed").booleanValue(),
                        text(row, "remark"),
                        text(row, "person_name"),
                        text(row, "organ_name"),
                        instant(row, "decided_at")));
    }

    static List<Reply.Delivery> deliveries(String rows) {
        return list(rows, row -> new Reply.Delivery(text(row, "person"), instant(row, "delivered_at")));
    }

    private static <T> List<T> list(String rows, Function<JsonNode, T> map) {
        if (rows == null) {
            return List.of();
        }
        try {
            return StreamSupport.stream(JSON.readTree(rows).spliterator(), false)
                    .map(map)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).textValue();
    }

    private static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(text(row, column)).toInstant();
    }
}
