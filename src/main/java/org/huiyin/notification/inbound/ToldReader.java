package org.huiyin.notification.inbound;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Hearing;
import org.huiyin.notification.Told;

/** The records of a poll as events; what cannot be read as one is left aside, so that it never stops the others. */
final class ToldReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("(?:^|-)([a-z0-9])");

    private ToldReader() {}

    /** @param unreadable where the others stand, each with what is wrong with it */
    record Batch(List<Told> events, List<String> unreadable) {}

    static Batch read(List<ConsumerRecord<String, byte[]>> messages) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                batch.events.add(event(message));
            } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
                batch.unreadable.add("%s/%d/%d %s"
                        .formatted(message.topic(), message.partition(), message.offset(), e.getMessage()));
            }
        }
        return batch;
    }

    private static Told event(ConsumerRecord<String, byte[]> message) throws IOException {
        return new Told(
                header(message, "ce_tenant"),
                header(message, "ce_id"),
                name(header(message, "ce_type")),
                header(message, "ce_subject"),
                Hearing.header(message, "ce_actor"),
                "INTERNAL".equals(Hearing.header(message, "ce_visibility")),
                Instant.parse(header(message, "ce_time")),
                JSON.readTree(message.value()));
    }

    /** proposal-docketed.v1 is ProposalDocketed in the journal. */
    static String name(String type) {
        return WORD.matcher(type.replaceAll("\\.v\\d+$", ""))
                .replaceAll(start -> start.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        String value = Hearing.header(message, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("without " + name);
        }
        return value;
    }
}
