package org.huiyin.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/** Sends events as a foreign system does: through the broker. */
@Component
public class TestSender {

    public static final String SOURCE = "urn:test:sender";

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    TestSender(KafkaTemplate<String, byte[]> kafka, Clock clock, Sources sources) {
        this.kafka = kafka;
        this.clock = clock;
        sources.register(new Sources.Source(SOURCE, "wanbailin", "TEST", java.util.Set.of(MadeThings.TYPE), false));
    }

    public Event event(String data) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", MadeThings.TYPE);
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_tenant", "wanbailin");
        headers.put("content-type", "application/json");
        return new Event(headers, data.getBytes(StandardCharsets.UTF_8));
    }

    /** An event to be, changed as a test likes. */
    public final class Event {
        private final Map<String, String> headers;
        private byte[] raw;
        private String topic = Topics.SUBMISSIONS;
        private String key = "key";

        private Event(Map<String, String> headers, byte[] raw) {
            this.headers = headers;
            this.raw = raw;
        }

        public Event with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        public Event without(String header) {
            headers.remove(header);
            return this;
        }

        public Event raw(byte[] bytes) {
            raw = bytes;
            return this;
        }

        public Event to(String otherTopic) {
            topic = otherTopic;
            return this;
        }

        public Event key(String otherKey) {
            key = otherKey;
            return this;
        }

        public String id() {
            return headers.get("ce_id");
        }

        public String key() {
            return key;
        }

        public String header(String name) {
            return headers.get(name);
        }

        /** The same event, on its way from the broker. */
        public ConsumerRecord<String, byte[]> received(int partition, long offset) {
            ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(topic, partition, offset, key, raw);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return message;
        }

        /** Returns when the broker has it. */
        public RecordMetadata send() {
            return sendSoon().join();
        }

        /** In the order of the calls, many under way. */
        public CompletableFuture<RecordMetadata> sendSoon() {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, raw);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return kafka.send(message)
                    .orTimeout(Duration.ofSeconds(20).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                    .thenApply(SendResult::getRecordMetadata);
        }
    }
}
