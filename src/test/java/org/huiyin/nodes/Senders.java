package org.huiyin.nodes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Six systems that hand in papers steadily, two on each partition, each under one key: what one sends must be taken in its order. */
final class Senders implements AutoCloseable {

    static final int SENDERS = 6;
    static final int PARTITIONS = 3;

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_MILLIS = 70;

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::work, "senders");
    private volatile boolean running = true;

    Senders(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The sample district with these systems in its register. */
    static Path district(Path folder) throws IOException {
        String sources = IntStream.range(0, SENDERS)
                .mapToObj(n -> "  - {source: " + source(n)
                        + ", organ: renda, types: [proposal.submitted.v1], proposerActs: true}\n")
                .collect(Collectors.joining());
        String district = Files.readString(Path.of("src/main/resources/districts/wanbailin.yaml"))
                .replaceFirst("(?m)^sources:\n", "sources:\n" + sources);
        return Files.writeString(folder.resolve("wanbailin.yaml"), district);
    }

    private static String source(int sender) {
        return "sender-" + sender;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ids of all events the broker has, with the nanosecond of their sending. */
    Map<String, Long> sent() {
        return sentAt;
    }

    private void work() {
        try {
            for (int n = 0; running; n++) {
                send(n % SENDERS, n / SENDERS);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // stopped
        }
    }

    private void send(int sender, int number) {
        String id = source(sender) + "-" + String.format("%05d", number);
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                "huiyin.submissions",
                sender % PARTITIONS,
                source(sender),
                paper(id).toString().getBytes(StandardCharsets.UTF_8));
        headers(sender, id).forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sentAt.put(id, System.nanoTime());
        producer.send(event);
    }

    private static Map<String, String> headers(int sender, String id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source(sender));
        headers.put("ce_type", "proposal.submitted.v1");
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_tenant", "wanbailin");
        headers.put("ce_actor", "zhangsulong");
        headers.put("content-type", "application/json");
        return headers;
    }

    private static ObjectNode paper(String id) {
        ObjectNode paper = JSON.createObjectNode();
        paper.put("kind", "DEPUTY_SUGGESTION").put("term", 6).put("session", 6).put("inSession", false);
        paper.put("subject", "关于整治楼道飞线充电的建议（" + id + "）");
        paper.put("grounds", "老旧小区飞线充电普遍，存在火灾隐患，居民反映集中。" + id);
        paper.putArray("recommendations").addObject().put("no", 1).put("text", "增设集中充电设施。");
        paper.put("category", "URBAN").put("leadProposer", "zhangsulong").put("origin", "VISIT");
        paper.put("consentsToDisclosure", true).put("senderReference", id);
        return paper.put("submittedAt", Instant.now().toString());
    }

    /** Sends nothing more; what was sent has reached the broker. */
    void stop() throws InterruptedException {
        running = false;
        thread.join();
        producer.flush();
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        producer.close();
    }
}
