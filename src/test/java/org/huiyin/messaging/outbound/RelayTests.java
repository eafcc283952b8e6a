package org.huiyin.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.MessagingSettings;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox through an outage: nothing lost, nothing out of order. */
@IntegrationTest
class RelayTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TopicReader reader;

    @Autowired
    DataSource dataSource;

    @Autowired
    MessagingSettings settings;

    @Autowired
    ProducerFactory<String, byte[]> producers;

    @Autowired
    Clock clock;

    private final String run = UUID.randomUUID().toString();

    @Test
    void outageDelaysButNeitherLosesNorReorders() {
        relay.stop();
        Bell bell = new Bell();
        Relay cutOff = new Relay(dataSource, settings, bell, toNobody());
        cutOff.start();
        try {
            IntStream.range(0, 60).forEach(i -> transaction.executeWithoutResult(t -> put("k" + i % 3, i)));
            bell.ring();
            await().atMost(Duration.ofSeconds(20)).until(cutOff::waitsForBroker);
            assertThat(waiting()).isEqualTo(60);
        } finally {
            cutOff.stop();
            relay.start();
        }
        List<TopicReader.Told> told = reader.await(
                Topics.PROPOSALS, 60, t -> t.data().path("run").asText().equals(run));
        for (String key : List.of("k0", "k1", "k2")) {
            List<Integer> numbers = told.stream()
                    .filter(t -> (run + key).equals(t.message().key()))
                    .map(t -> t.data().path("n").intValue())
                    .toList();
            assertThat(numbers).hasSize(20).isSorted();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    @Test
    void headersAreThoseOfACloudEventInBinaryMode() {
        transaction.executeWithoutResult(t -> put("h", 1));
        TopicReader.Told told = reader.await(
                        Topics.PROPOSALS, 1, t -> t.data().path("run").asText().equals(run))
                .get(0);
        assertThat(told.header("ce_specversion")).isEqualTo("1.0");
        assertThat(told.header("ce_type")).isEqualTo("test.told.v1");
        assertThat(told.header("ce_actor")).isEqualTo("somebody");
        assertThat(told.header("ce_sequence")).isEqualTo("1");
        assertThat(told.header("ce_visibility")).isEqualTo("PUBLIC");
        assertThat(told.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void rolledBackIsNeverTold() {
        transaction.executeWithoutResult(t -> {
            put("r", 1);
            t.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
    }

    @Test
    void withoutTransactionItFailsLoudly() {
        assertThatThrownBy(() -> put("x", 1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void put(String key, int n) {
        outbox.put(new Outbox.OutgoingEvent(
                Topics.PROPOSALS,
                run + key,
                UUID.randomUUID().toString(),
                "/test",
                "test.told.v1",
                clock.instant(),
                "wanbailin",
                "somebody",
                run + key,
                (long) n,
                "PUBLIC",
                JsonNodeFactory.instance.objectNode().put("run", run).put("n", n)));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox where key like :run")
                .param("run", run + "%")
                .query(Integer.class)
                .single();
    }

    private ProducerFactory<String, byte[]> toNobody() {
        Map<String, Object> config = new HashMap<>(producers.getConfigurationProperties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        return new DefaultKafkaProducerFactory<>(config);
    }
}
