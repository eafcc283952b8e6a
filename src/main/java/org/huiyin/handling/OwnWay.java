package org.huiyin.handling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.journal.Journal;

/** A proposer's way of a paper: letters and questions that went to them. Whom else a round asks tells who was dissatisfied before. */
final class OwnWay {

    private static final String DELIVERED = HandlingEvent.ReplyDelivered.class.getSimpleName();
    private static final Set<String> ASKED = Set.of(
            HandlingEvent.FeedbackRequested.class.getSimpleName(), HandlingEvent.FeedbackExpired.class.getSimpleName());

    private OwnWay() {}

    static List<Journal.Row> of(String person, Stream<Journal.Row> rows) {
        return rows.flatMap(row -> seen(person, row)).toList();
    }

    private static Stream<Journal.Row> seen(String person, Journal.Row row) {
        if (row.data() == null) {
            return Stream.of(row);
        }
        if (row.type().equals(DELIVERED)) {
            return row.data().path("person").asText().equals(person) ? Stream.of(row) : Stream.empty();
        }
        return ASKED.contains(row.type()) ? asked(person, row) : Stream.of(row);
    }

    private static Stream<Journal.Row> asked(String person, Journal.Row row) {
        for (JsonNode asked : row.data().path("persons")) {
            if (asked.asText().equals(person)) {
                return Stream.of(alone(person, row));
            }
        }
        return Stream.empty();
    }

    private static Journal.Row alone(String person, Journal.Row row) {
        ObjectNode data = row.data().deepCopy();
        data.putArray("persons").add(person);
        return new Journal.Row(
                row.id(),
                row.tenant(),
                row.subjectType(),
                row.subjectId(),
                row.sequence(),
                row.type(),
                row.at(),
                row.person(),
                row.personName(),
                row.role(),
                row.organ(),
                row.organName(),
                row.onBehalfOf(),
                row.door(),
                row.visibility(),
                data);
    }
}
