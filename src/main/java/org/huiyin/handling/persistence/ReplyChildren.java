package org.huiyin.handling.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Consultation;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ReplyCommitment;
import org.huiyin.handling.ReplyMask;

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
                        text(row, "person"),
                        text(row, "person_name"),
                        text(row, "organ_name"),
                        instant(row, "decided_at")));
    }

    static List<Reply.Delivery> deliveries(String rows) {
        return list(
                rows,
                row -> new Reply.Delivery(
                        text(row, "person"),
                        text(row, "name"),
                        text(row, "for_proposal"),
                        Reply.Delivery.Way.valueOf(text(row, "way")),
                        row.hasNonNull("delivered_at") ? instant(row, "delivered_at") : null,
                        text(row, "how"),
                        text(row, "registered_by_name")));
    }

    static List<Consultation.Answer> consultationAnswers(String rows) {
        return list(
                rows,
                row -> new Consultation.Answer(
                        text(row, "person"),
                        text(row, "person_name"),
                        row.path("agreed").booleanValue(),
                        text(row, "remark"),
                        instant(row, "answered_at")));
    }

    static List<ReplyMask> masks(String rows) {
        return list(
                rows,
                row -> new ReplyMask(
                        row.path("no").intValue(),
                        text(row, "passage"),
                        ReplyMask.Ground.valueOf(text(row, "ground")),
                        text(row, "remark"),
                        text(row, "marked_by_name"),
                        instant(row, "marked_at")));
    }

    static List<ReplyCommitment> commitments(String rows) {
        return list(
                rows,
                row -> new ReplyCommitment(
                        text(row, "id"),
                        text(row, "proposal_id"),
                        text(row, "reply_id"),
                        text(row, "assignment_id"),
                        text(row, "organ"),
                        row.hasNonNull("no") ? row.path("no").intValue() : null,
                        text(row, "matter"),
                        text(row, "responsible"),
                        day(row, "due"),
                        list(
                                row.path("milestones").toString(),
                                m -> new ReplyCommitment.Milestone(day(m, "day"), text(m, "text")))));
    }

    static String milestones(List<ReplyCommitment.Milestone> milestones) {
        ArrayNode rows = JSON.createArrayNode();
        milestones.forEach(m -> rows.addObject()
                .put("day", m.day() == null ? null : m.day().toString())
                .put("text", m.text()));
        return rows.toString();
    }

    private static LocalDate day(JsonNode row, String column) {
        return row.hasNonNull(column) ? LocalDate.parse(text(row, column)) : null;
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
