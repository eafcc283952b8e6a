package org.huiyin.messaging.inbound;

import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Consumers of the program's own group, topics and settings that a test starts and kills while the program's own rests. */
@Component
class MortalIntake {

    /** What kills: an Error that is no business of the intake's ends the consumer on the spot, offsets uncommitted. */
    static class Killed extends ThreadDeath {}

    private final ConcurrentKafkaListenerContainerFactory<String, byte[]> containers;
    private final KafkaListenerEndpointRegistry registry;
    private final InboundListener listener;
    private final String group;

    MortalIntake(
            ConcurrentKafkaListenerContainerFactory<String, byte[]> containers,
            KafkaListenerEndpointRegistry registry,
            InboundListener listener,
            @Value("${spring.kafka.consumer.group-id}") String group) {
        this.containers = containers;
        this.registry = registry;
        this.listener = listener;
        this.group = group;
    }

    void rest() {
        own().stop();
    }

    void wake() {
        own().start();
    }

    /** @param committed called after the commit of the database and before that of the offsets; may throw {@link Killed} */
    ConcurrentMessageListenerContainer<String, byte[]> start(Consumer<List<ConsumerRecord<String, byte[]>>> committed) {
        ConcurrentMessageListenerContainer<String, byte[]> container =
                containers.createContainer(Topics.IN.toArray(String[]::new));
        Properties batch = new Properties();
        batch.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
        container.getContainerProperties().setKafkaConsumerProperties(batch);
        container.getContainerProperties().setGroupId(group);
        container.setConcurrency(1);
        container.setupMessageListener((BatchMessageListener<String, byte[]>) records -> {
            listener.take(records);
            committed.accept(records);
        });
        container.start();
        return container;
    }

    private MessageListenerContainer own() {
        return registry.getListenerContainer("huiyin-intake");
    }
}
