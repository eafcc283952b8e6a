package org.huiyin.notification.inbound;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Hearing;
import org.huiyin.messaging.Topics;
import org.huiyin.notification.TellPeople;
import org.huiyin.notification.Told;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what happened to proposals, as any other house may, in a group of its own: whatever goes wrong here, no proposal notices. The
 * topic may be read from its beginning again.
 */
@Component
class NoticeListener {

    private final TellPeople tellPeople;

    NoticeListener(TellPeople tellPeople) {
        this.tellPeople = tellPeople;
    }

    @KafkaListener(
            id = "huiyin-notices",
            groupId = "${spring.kafka.consumer.group-id}-notices",
            topics = Topics.PROPOSALS,
            containerFactory = "afterwardsContainers",
            properties = "max.poll.records=200")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        List<Told> told =
                records.stream().map(ToldReader::read).flatMap(Optional::stream).toList();
        Hearing.of(told, tellPeople::of, event -> "Event " + event.id() + " of " + event.subjectId());
    }
}
