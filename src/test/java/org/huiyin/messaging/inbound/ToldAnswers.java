package org.huiyin.messaging.inbound;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What senders were told, when nothing is on its way any more. */
@Component
class ToldAnswers {

    private final TopicReader reader;
    private final JdbcClient jdbc;

    ToldAnswers(TopicReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    Answers told(Collection<String> eventIds) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from outbox where failure is null")
                                .query(Integer.class)
                                .single()
                        == 0);
        Set<String> wanted = Set.copyOf(eventIds);
        Map<String, TopicReader.Told> distinct = new LinkedHashMap<>();
        // the relay may tell twice, with the same id
        reader.all(Topics.INTAKE_RESULTS, told -> wanted.contains(told.subject()))
                .forEach(told -> distinct.putIfAbsent(told.header("ce_id"), told));
        return new Answers(List.copyOf(distinct.values()));
    }

    record Answers(List<TopicReader.Told> all) {

        List<String> results(String eventId) {
            return all.stream()
                    .filter(told -> told.subject().equals(eventId))
                    .map(told -> told.data().path("result").textValue())
                    .toList();
        }

        Map<String, List<String>> byEvent() {
            return all.stream()
                    .collect(Collectors.groupingBy(
                            TopicReader.Told::subject,
                            Collectors.mapping(
                                    told -> told.data().path("result").textValue(), Collectors.toList())));
        }

        List<String> positions() {
            return all.stream()
                    .map(TopicReader.Told::data)
                    .map(Answers::position)
                    .distinct()
                    .toList();
        }

        private static String position(JsonNode data) {
            return data.path("topic").asText() + "/" + data.path("partition").asText() + "/"
                    + data.path("offset").asText();
        }
    }
}
