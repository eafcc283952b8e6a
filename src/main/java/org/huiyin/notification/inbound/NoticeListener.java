package org.huiyin.notification.inbound;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Hearing;
import org.huiyin.messaging.Topics;
import org.huiyin.notification.TellPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what happened to proposals, whistles and ladders, as any other house may, in a group of its own: whatever goes wrong here, no proposal notices. The
 * topic may be read from its beginning again.
 */
@Component
class NoticeListener {

    private static final Logger log = LoggerFactory.getLogger(NoticeListener.class);

    private final TellPeople tellPeople;

    NoticeListener(TellPeople tellPeople) {
        this.tellPeople = tellPeople;
    }

    @KafkaListener(
            id = "huiyin-notices",
            groupId = "${spring.kafka.consumer.group-id}-notices",
            topics = {Topics.PROPOSALS, Topics.WHISTLES, Topics.SUPERVISION},
            containerFactory = "afterwardsContainers",
            properties = "max.poll.records=200")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        ToldReader.Batch batch = ToldReader.read(records);
        if (!batch.unreadable().isEmpty()) {
            log.warn(
                    "{} of {} records are no events of this program and tell nobody; they stay in the topic. The first: {}",
                    batch.unreadable().size(),
                    records.size(),
                    batch.unreadable().get(0));
        }
        Hearing.of(batch.events(), tellPeople::of, event -> "Event " + event.id() + " of " + event.subjectId());
    }
}
