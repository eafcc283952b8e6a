package org.huiyin.messaging.outbound;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.huiyin.messaging.MessagingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.stereotype.Component;

/**
 * Publishes the outbox: at least once, in order of the rows per key. One leader among all nodes. A row is deleted only after the
 * broker's acknowledgement; while the broker or the database is away it waits. It reads whatever is committed, oldest first, and
 * keeps no mark of its own: a row that commits late with a small id is not passed over.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** What is committed alone goes out at once; what follows within this time goes together: a round costs the same for one row and for many. */
    private static final long BETWEEN_ROUNDS_MILLIS = 20;

    private final DataSource dataSource;
    private final MessagingSettings.Outbound settings;
    private final Bell bell;
    private final KafkaTemplate<String, byte[]> kafka;
    private volatile boolean running;
    private volatile boolean brokerAway;
    private volatile boolean leading;
    private Thread thread;

    Relay(DataSource dataSource, MessagingSettings settings, Bell bell, ProducerFactory<String, byte[]> producers) {
        this.dataSource = dataSource;
        this.settings = settings.relay();
        this.bell = bell;
        this.kafka = new KafkaTemplate<>(
                producers,
                Map.of(
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        String.valueOf(this.settings.maxBlock().toMillis())));
        // an outage is told once, by us, not for every row
        this.kafka.setProducerListener(new ProducerListener<>() {});
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = new Thread(this::work, "relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kafka.getProducerFactory().reset();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** This node publishes; one among all. */
    boolean leads() {
        return leading;
    }

    /** The last round could not reach the broker. */
    boolean waitsForBroker() {
        return brokerAway;
    }

    /** Starts before the listeners and stops after them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }

    private void work() {
        while (running) {
            try (Held held = new Held(Leadership.tryTake(dataSource))) {
                if (held.leadership.isPresent()) {
                    lead(new Postman(kafka), held.leadership.get().rows());
                }
            } catch (SQLException | RuntimeException e) {
                log.warn("Relay waits for the database: {}", e.toString());
            } catch (InterruptedException e) {
                return;
            } finally {
                leading = false;
            }
            rest();
        }
    }

    private void lead(Postman postman, OutboxRows outbox) throws InterruptedException {
        leading = true;
        while (running) {
            long begun = System.nanoTime();
            List<OutboxRow> rows = outbox.oldest(settings.batch());
            Postman.Round round = postman.deliver(rows);
            outbox.remove(round.acknowledged());
            round.impossible().forEach((id, why) -> {
                log.error("Outbox row {} can never be published: {}", id, why);
                outbox.setAside(id, why);
            });
            tellOutage(round.failures());
            if (rows.size() < settings.batch() || !round.failures().isEmpty()) {
                gather(begun);
                bell.awaitRing(settings.poll());
            }
        }
    }

    private static void gather(long begun) throws InterruptedException {
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Thread.sleep(Math.max(0, BETWEEN_ROUNDS_MILLIS - passed));
    }

    private void tellOutage(List<Throwable> failures) {
        boolean away = !failures.isEmpty();
        if (away && !brokerAway) {
            log.warn("Relay waits for the broker: {}", failures.get(0).toString());
        } else if (!away && brokerAway) {
            log.info("Relay publishes again");
        }
        brokerAway = away;
    }

    private void rest() {
        try {
            bell.awaitRing(settings.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private record Held(Optional<Leadership> leadership) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (leadership.isPresent()) {
                leadership.get().close();
            }
        }
    }
}
