package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huiyin.benchmark.RecordedWork.Compiled;

/** The same records and the same rows in the same number of transactions, by a plain consumer and plain JDBC; its relay beside it. */
final class BareIntake implements Contestant {

    private final String url;
    private final Submissions submissions;
    private final List<Compiled> events;
    private final int batch;
    private final int threads;

    BareIntake(String url, Submissions submissions, List<Compiled> events, int batch, int threads) {
        this.url = url;
        this.submissions = submissions;
        this.events = events;
        this.batch = batch;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public double seconds(int amount) throws Exception {
        Map<TopicPartition, Long> before = submissions.ends();
        submissions.send(amount);
        long rows = count();
        AtomicLong left = new AtomicLong(amount);
        AtomicLong begin = new AtomicLong();
        long end;
        try (BareRelay relay = new BareRelay(url, submissions.broker)) {
            List<CompletableFuture<Void>> consumers = new ArrayList<>();
            List<TopicPartition> partitions = before.keySet().stream()
                    .filter(p -> p.topic().endsWith("submissions"))
                    .toList();
            for (int i = 0; i < threads; i++) {
                List<TopicPartition> mine = new ArrayList<>();
                for (int p = i; p < partitions.size(); p += threads) {
                    mine.add(partitions.get(p));
                }
                consumers.add(CompletableFuture.runAsync(() -> drain(mine, before, left, begin)));
            }
            CompletableFuture.allOf(consumers.toArray(CompletableFuture[]::new)).join();
            end = System.nanoTime();
            relay.drain();
        }
        if (count() - rows != amount) {
            throw new IllegalStateException("bare: " + (count() - rows) + " of " + amount + " rows are there");
        }
        return (end - begin.get()) / 1e9;
    }

    private void drain(List<TopicPartition> mine, Map<TopicPartition, Long> from, AtomicLong left, AtomicLong begin) {
        try (var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                submissions.broker,
                                "group.id",
                                "bare",
                                "max.poll.records",
                                batch,
                                "enable.auto.commit",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                BareWriter writer = new BareWriter(url)) {
            consumer.assign(mine);
            mine.forEach(partition -> consumer.seek(partition, from.get(partition)));
            while (left.get() > 0) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(20));
                if (!records.isEmpty()) {
                    begin.compareAndSet(0, System.nanoTime());
                    write(writer, records);
                    consumer.commitSync();
                    left.addAndGet(-records.count());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(BareWriter writer, ConsumerRecords<String, byte[]> records) throws SQLException {
        List<Compiled> works = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            works.add(events.get((int) (record.offset() % events.size())));
        }
        writer.events(works);
    }

    private long count() throws SQLException {
        try (Connection connection = Servers.open(url);
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from proposal")) {
            found.next();
            return found.getLong(1);
        }
    }
}
