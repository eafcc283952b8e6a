package org.huiyin.handling.similar.inbound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.handling.similar.LearnWords;
import org.huiyin.messaging.Hearing;
import org.huiyin.messaging.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which proposals have new words; in a group of its own, slowly, so that people come first. */
@Component
class LikenessListener {

    private static final Set<String> NEW_WORDS =
            Set.of("proposal-received.v1", "proposal-resubmitted.v1", "record-corrected.v1");

    private final LearnWords learn;

    LikenessListener(LearnWords learn) {
        this.learn = learn;
    }

    @KafkaListener(
            id = "huiyin-likeness",
            groupId = "${spring.kafka.consumer.group-id}-likeness",
            topics = Topics.PROPOSALS,
            containerFactory = "afterwardsContainers",
            properties = "max.poll.records=200")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            String tenant = Hearing.header(message, "ce_tenant");
            if (tenant != null
                    && message.key() != null
                    && NEW_WORDS.contains(Hearing.header(message, "ce_type") + "")) {
                ids.computeIfAbsent(tenant, one -> new TreeSet<>()).add(message.key());
            }
        }
        ids.forEach((tenant, some) ->
                Hearing.of(List.copyOf(some), few -> learn.of(tenant, few), id -> "The words of proposal " + id));
    }
}
