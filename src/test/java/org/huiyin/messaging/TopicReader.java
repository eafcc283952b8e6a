package org.huiyin.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Reads topics from their beginning, as anybody outside may. */
@Component
public class TopicReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final ConsumerFactory<String, byte[]> consumers;

    TopicReader(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** Waits until so many records match, at most 20 seconds; fewer come back when they do not come. */
    public List<Told> await(String topic, int count, Predicate<Told> wanted) {
        List<Told> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("reader", null)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    Told told = told(message);
                    if (wanted.test(told)) {
                        found.add(told);
                    }
                }
            }
        }
        return found;
    }

    /** All that the topic holds now. */
    public List<Told> all(String topic, Predicate<Told> wanted) {
        List<Told> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("reader", null)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    Told told = told(message);
                    if (wanted.test(told)) {
                        found.add(told);
                    }
                }
            }
        }
        return found;
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        try {
            return new Told(message, JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record with its JSON. */
    public record Told(ConsumerRecord<String, byte[]> message, JsonNode data) {

        public String header(String name) {
            Header header = message.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }

        public String subject() {
            return header("ce_subject");
        }
    }
}
