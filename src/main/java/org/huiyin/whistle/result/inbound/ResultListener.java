package org.huiyin.whistle.result.inbound;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Hearing;
import org.huiyin.messaging.Topics;
import org.huiyin.whistle.result.NoteResult;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which whistles are closed, in a group of its own: a file that cannot take the result never holds up the closing. */
@Component
class ResultListener {

    private final NoteResult result;

    ResultListener(NoteResult result) {
        this.result = result;
    }

    private record Closed(String tenant, String whistle) {}

    @KafkaListener(
            id = "huiyin-whistle-results",
            groupId = "${spring.kafka.consumer.group-id}-whistle-results",
            topics = Topics.WHISTLES,
            containerFactory = "afterwardsContainers",
            properties = "max.poll.records=200")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        List<Closed> closed = records.stream()
                .filter(message -> "whistle-closed.v1".equals(Hearing.header(message, "ce_type")))
                .map(message -> new Closed(Hearing.header(message, "ce_tenant"), message.key()))
                .filter(one -> Objects.nonNull(one.tenant()) && Objects.nonNull(one.whistle()))
                .toList();
        closed.forEach(one -> Hearing.of(
                List.of(one),
                all -> all.forEach(c -> result.note(c.tenant(), c.whistle())),
                c -> "The result of whistle " + c.whistle()));
    }
}
