package org.huiyin.messaging.inbound;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Takes what the brokers hand over, up to fifty at a time, each record in a transaction of its own. Offsets follow the commits. */
@Component
class InboundListener {

    private final Intake intake;
    private final IntakeMeters meters;

    InboundListener(Intake intake, IntakeMeters meters) {
        this.intake = intake;
        this.meters = meters;
    }

    @KafkaListener(
            id = "huiyin-intake",
            groupId = "${spring.kafka.consumer.group-id}",
            topics = {Topics.SUBMISSIONS, Topics.DEPARTMENT_ACTIONS, Topics.FEEDBACK},
            containerFactory = "intakeContainers",
            properties = "max.poll.records=50")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        try (IntakeMeters.Batch batch = meters.batch(records.size())) {
            for (int i = 0; i < records.size(); i++) {
                try {
                    intake.take(Arrival.of(records.get(i)));
                } catch (RuntimeException fault) {
                    throw new BatchListenerFailedException("event waits", fault, i);
                }
            }
        }
    }
}
