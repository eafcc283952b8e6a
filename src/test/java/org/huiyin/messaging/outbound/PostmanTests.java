package org.huiyin.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;

class PostmanTests {

    private final List<String> sent = new ArrayList<>();
    private RuntimeException failure;
    private Set<String> failing = Set.of();
    private Postman postman;

    @BeforeEach
    void broker() {
        @SuppressWarnings("unchecked")
        KafkaOperations<String, byte[]> kafka = mock(KafkaOperations.class);
        when(kafka.send(any(ProducerRecord.class))).thenAnswer(call -> {
            ProducerRecord<String, byte[]> message = call.getArgument(0);
            String what = message.topic() + message.key() + new String(message.value());
            sent.add(what);
            return failing.contains(what)
                    ? CompletableFuture.failedFuture(failure)
                    : CompletableFuture.completedFuture(null);
        });
        postman = new Postman(kafka);
    }

    @Test
    void rowsOfAKeyLeaveInOrder() {
        Postman.Round round =
                postman.deliver(List.of(row(1, "t", "a"), row(2, "t", "b"), row(3, "t", "a"), row(4, "t", "a")));
        assertThat(sent.stream().filter(s -> s.startsWith("ta"))).containsExactly("ta1", "ta3", "ta4");
        assertThat(round.acknowledged()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(round.failures()).isEmpty();
    }

    @Test
    void nothingOvertakesAFailedRowOfItsKey() {
        failure = new TimeoutException("broker away");
        failing = Set.of("ta3");
        Postman.Round round =
                postman.deliver(List.of(row(1, "t", "a"), row(2, "u", "b"), row(3, "t", "a"), row(4, "t", "a")));
        assertThat(sent).doesNotContain("ta4");
        assertThat(round.acknowledged()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(round.failures()).hasSize(1);
    }

    @Test
    void aDeadTopicIsAskedOnceAndOthersGoOn() {
        failure = new TimeoutException("topic not present");
        failing = Set.of("ta1", "tb2");
        Postman.Round round =
                postman.deliver(List.of(row(1, "t", "a"), row(2, "t", "b"), row(3, "u", "c"), row(4, "u", "c")));
        assertThat(sent).containsExactly("ta1", "uc3", "uc4");
        assertThat(round.acknowledged()).containsExactly(3L, 4L);
    }

    @Test
    void whatIsTooLargeForAnyBrokerDoesNotBlockItsKey() {
        failure = new RecordTooLargeException("too large");
        failing = Set.of("ta1");
        Postman.Round round = postman.deliver(List.of(row(1, "t", "a"), row(2, "t", "a")));
        assertThat(round.impossible()).containsOnlyKeys(1L);
        assertThat(round.acknowledged()).containsExactly(2L);
    }

    private static OutboxRow row(long id, String topic, String key) {
        return new OutboxRow(id, topic, key, Map.of(), String.valueOf(id).getBytes());
    }
}
