package org.huiyin.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.messaging.Topics;
import org.huiyin.rehearsal.BenchmarkPapers;

/** Sends submissions as the congress's and CPPCC's systems do; every one has a number that no other has. */
final class Submissions implements AutoCloseable {

    /** Far from what the seeding command gives, so that no text occurs twice. */
    private static final AtomicLong NUMBER = new AtomicLong(50_000_000);

    final String broker;
    final AdminClient admin;
    private final KafkaProducer<String, byte[]> producer;
    private final BenchmarkPapers papers;

    Submissions(String broker, BenchmarkPapers papers) {
        this.broker = broker;
        this.papers = papers;
        this.admin = AdminClient.create(Map.of("bootstrap.servers", broker));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static long number() {
        return NUMBER.getAndIncrement();
    }

    /** The number that will be given next. */
    static long next() {
        return NUMBER.get();
    }

    static String reference(long number) {
        return "bench-%09d".formatted(number);
    }

    /** @return the number of the first; the others follow */
    long send(int many) {
        long first = NUMBER.getAndAdd(many);
        for (long number = first; number < first + many; number++) {
            producer.send(record(number));
        }
        producer.flush();
        return first;
    }

    /** @return when it was handed to the broker's client */
    Instant send(ProducerRecord<String, byte[]> record) {
        Instant now = Instant.now();
        producer.send(record);
        return now;
    }

    ProducerRecord<String, byte[]> record(long number) {
        BenchmarkPapers.Event event = papers.event(number, reference(number));
        var record = new ProducerRecord<>(Topics.SUBMISSIONS, event.source() + "/" + event.reference(), event.data());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        event.source(),
                        "ce_type",
                        "proposal.submitted.v1",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_tenant",
                        Program.TENANT,
                        "ce_actor",
                        event.actor(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The ends of all partitions on which the program listens. */
    Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        return ends(Topics.IN);
    }

    /** Whether this reader has read all that was told of proposals. */
    boolean allRead(String group, String... topics) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(List.of(topics)).entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || read.get(end.getKey()) != null
                                && read.get(end.getKey()).offset() >= end.getValue());
    }

    private Map<TopicPartition, Long> ends(List<String> of) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        var topics = admin.describeTopics(of).allTopicNames().get();
        topics.forEach((topic, description) -> description
                .partitions()
                .forEach(p -> asked.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
