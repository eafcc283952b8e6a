package org.huiyin.messaging.inbound;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what the brokers hand over, a whole poll at a time. Offsets follow the commits. */
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
            topics = {Topics.SUBMISSIONS, Topics.DEPARTMENT_ACTIONS, Topics.FEEDBACK, Topics.WHISTLE_REQUESTS},
            containerFactory = "intakeContainers",
            properties = "max.poll.records=${huiyin.messaging.inbound.batch:100}")
    void take(List<ConsumerRecord<String, byte[]>> records) {
        try (IntakeMeters.Batch batch = meters.batch(records.size())) {
            intake.takeAll(records.stream().map(Arrival::of).toList());
        }
    }
}
