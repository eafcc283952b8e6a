package org.huiyin.notification.inbound;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huiyin.notification.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record of the topic as an event; what cannot be read as one is left aside, so that it never stops the others. */
final class ToldReader {

    private static final Logger log = LoggerFactory.getLogger(ToldReader.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("(?:^|-)([a-z0-9])");

    private ToldReader() {}

    static Optional<Told> read(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(new Told(
                    header(message, "ce_tenant"),
                    header(message, "ce_id"),
                    name(header(message, "ce_type")),
                    header(message, "ce_subject"),
                    optional(message, "ce_actor"),
                    "INTERNAL".equals(optional(message, "ce_visibility")),
                    Instant.parse(header(message, "ce_time")),
                    JSON.readTree(message.value())));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            log.warn(
                    "No event at {}/{}/{}: {}", message.topic(), message.partition(), message.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    /** proposal-docketed.v1 is ProposalDocketed in the journal. */
    static String name(String type) {
        return WORD.matcher(type.replaceAll("\\.v\\d+$", ""))
                .replaceAll(start -> start.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        String value = optional(message, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("without " + name);
        }
        return value;
    }

    private static String optional(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
