package org.huiyin.notification.inbound;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How notices are read: a poll at a time by one thread, tried again for ever when the database is away. */
@Configuration(proxyBeanMethods = false)
class NoticeReading {

    private static final long PAUSE_MILLIS = 500;

    @Bean(autowireCandidate = false)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> noticeContainers(
            ConsumerFactory<String, byte[]> consumers) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.getContainerProperties().setClientId("huiyin-notices");
        // people come first: while thousands of events pour in, notices may take their time
        factory.getContainerProperties().setIdleBetweenPolls(PAUSE_MILLIS);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(30_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        handler.setResetStateOnExceptionChange(false);
        factory.setCommonErrorHandler(handler);
        return factory;
    }
}
