package org.huiyin.messaging;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Declares the topics; they are made at start when the broker lacks them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
@EnableScheduling
class MessagingConfiguration {

    /** Far above what we accept: an event too large for us must reach us to be refused with a reason. */
    private static final String MAX_BYTES_IN = String.valueOf(16 * 1024 * 1024);

    @Bean
    KafkaAdmin.NewTopics topics(MessagingSettings settings) {
        List<NewTopic> topics = new ArrayList<>();
        for (String in : Topics.IN) {
            topics.add(topic(in, settings)
                    .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_BYTES_IN)
                    .build());
            topics.add(topic(Topics.deadLetters(in), settings).partitions(1).build());
        }
        Topics.OUT.forEach(out -> topics.add(topic(out, settings).build()));
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    private TopicBuilder topic(String name, MessagingSettings settings) {
        return TopicBuilder.name(name)
                .partitions(settings.topic().partitions())
                .replicas(settings.topic().replication());
    }
}
