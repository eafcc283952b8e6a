package org.huiyin.messaging.outbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends a batch of rows and waits for each acknowledgement. Of one lane (topic and key) only one row is under way at a time: a
 * later row cannot overtake an earlier one that failed. Lanes go in parallel, wave after wave.
 */
class Postman {

    private final KafkaOperations<String, byte[]> kafka;

    Postman(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    Round deliver(List<OutboxRow> rows) {
        Map<String, Deque<OutboxRow>> lanes = new LinkedHashMap<>();
        rows.forEach(row ->
                lanes.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row));
        Round round = new Round(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        Set<String> deadTopics = new HashSet<>();
        while (!lanes.isEmpty()) {
            List<Sent> wave = new ArrayList<>();
            lanes.values()
                    .removeIf(lane -> !deadTopics.isEmpty()
                            && deadTopics.contains(lane.peek().topic()));
            for (Deque<OutboxRow> lane : lanes.values()) {
                OutboxRow row = lane.peek();
                if (!deadTopics.contains(row.topic())) {
                    wave.add(send(row, deadTopics));
                }
            }
            kafka.flush();
            wave.forEach(sent -> settle(sent, lanes, round));
        }
        return round;
    }

    /** A send that has failed on the spot waited for the topic's leader in vain: the topic's other rows need not wait as well. */
    private Sent send(OutboxRow row, Set<String> deadTopics) {
        CompletableFuture<?> answer;
        try {
            answer = kafka.send(toRecord(row));
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        if (answer.isCompletedExceptionally() && !tooLarge(failure(answer))) {
            deadTopics.add(row.topic());
        }
        return new Sent(row, answer);
    }

    private void settle(Sent sent, Map<String, Deque<OutboxRow>> lanes, Round round) {
        Throwable failure = failure(sent.answer());
        Deque<OutboxRow> lane = lanes.get(sent.row().lane());
        if (failure == null) {
            round.acknowledged().add(sent.row().id());
            lane.poll();
        } else if (tooLarge(failure)) {
            round.impossible().put(sent.row().id(), failure.getMessage());
            lane.poll();
        } else {
            round.failures().add(failure);
            lane.clear();
        }
        if (lane.isEmpty()) {
            lanes.remove(sent.row().lane());
        }
    }

    private static Throwable failure(CompletableFuture<?> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static boolean tooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure != null && failure.getCause() instanceof RecordTooLargeException;
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private record Sent(OutboxRow row, CompletableFuture<?> answer) {}

    /**
     * @param acknowledged rows the broker has
     * @param impossible rows no broker will ever take, with the reason
     * @param failures why others stay for the next round
     */
    record Round(List<Long> acknowledged, Map<Long, String> impossible, List<Throwable> failures) {}
}
