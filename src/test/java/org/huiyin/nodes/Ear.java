package org.huiyin.nodes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what the program tells, from the first record on. */
final class Ear implements AutoCloseable {

    static final String ANSWERS = "huiyin.intake-results";
    static final String PROPOSALS = "huiyin.proposals";

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::work, "ear");
    private volatile boolean running = true;

    /** @param id the same when the same event is told again; and the words of an answer */
    record Heard(String topic, String key, String id, String subject, long sequence, String result) {}

    Ear(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(ANSWERS, PROPOSALS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    List<Heard> heard(String topic) {
        return heard.stream().filter(h -> h.topic().equals(topic)).toList();
    }

    /** Ids of the events answered, with the nanosecond at which the first answer was heard. */
    Map<String, Long> answered() {
        return answeredAt;
    }

    private void work() {
        while (running) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                Heard one = heard(message);
                heard.add(one);
                if (one.topic().equals(ANSWERS)) {
                    answeredAt.putIfAbsent(one.subject(), System.nanoTime());
                }
            }
        }
        consumer.close();
    }

    private static Heard heard(ConsumerRecord<String, byte[]> message) {
        String sequence = header(message, "ce_sequence");
        try {
            return new Heard(
                    message.topic(),
                    message.key(),
                    header(message, "ce_id"),
                    header(message, "ce_subject"),
                    sequence == null ? 0 : Long.parseLong(sequence),
                    JSON.readTree(message.value()).path("result").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join(5000);
    }
}
