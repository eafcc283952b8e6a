package org.huiyin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes bare's outbox as the program's relay does: oldest first, deleted once acknowledged. To topics of its own: on those of the
 * program its readers listen. */
final class BareRelay implements AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread thread;
    private volatile boolean running = true;

    BareRelay(String url, String broker) throws SQLException {
        connection = Servers.open(url);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        thread = new Thread(this::work, "bare-relay");
        thread.start();
    }

    static String topic(String ofTheProgram) {
        return "bare." + ofTheProgram;
    }

    private void work() {
        try {
            while (running) {
                if (publish() == 0) {
                    Thread.sleep(20);
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized int publish() throws SQLException {
        List<Long> sent = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "select id, topic, key, payload, headers from outbox order by id limit " + BATCH);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                producer.send(new ProducerRecord<>(topic(rows.getString(2)), rows.getString(3), rows.getBytes(4)));
                sent.add(rows.getLong(1));
            }
        }
        if (!sent.isEmpty()) {
            producer.flush();
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
                delete.executeUpdate();
            }
        }
        return sent.size();
    }

    void drain() throws SQLException {
        while (publish() > 0) {
            // until nothing is left
        }
    }

    @Override
    public void close() throws Exception {
        running = false;
        thread.join();
        producer.close();
        connection.close();
    }
}
