package org.huiyin.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes up for a start without broker: the topics that could not be made then are made when it comes. */
@Component
class MissingTopics {

    private static final Logger log = LoggerFactory.getLogger(MissingTopics.class);

    private final KafkaAdmin admin;
    private boolean there;

    MissingTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Scheduled(initialDelayString = "30s", fixedDelayString = "30s")
    void make() {
        if (!there) {
            try {
                there = admin.initialize();
            } catch (RuntimeException e) {
                log.warn("Topics cannot be made yet: {}", e.toString());
            }
        }
    }
}
