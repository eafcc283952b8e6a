package org.huiyin.messaging.inbound;

import java.util.Map;
import org.huiyin.messaging.MessagingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How the listener waits: for ever, from a tenth of a second to half a minute between two tries. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
class InboundConfiguration {

    private static final long AFTERWARDS_PAUSE_MILLIS = 500;

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> intakeContainers(
            ConsumerFactory<String, byte[]> consumers, MessagingSettings settings, MakeRoom room) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setConcurrency(settings.inbound()
                .threads(
                        Runtime.getRuntime().availableProcessors(),
                        settings.topic().partitions()));
        // Kafka deals out each topic by the order of the members' names, huiyin-<thread>-<random>: the first thread of
        // every node comes before the second of any, so each topic is shared by the nodes, not by the threads of one
        factory.getContainerProperties().setClientId("huiyin");
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        factory.setBatchInterceptor(room);
        factory.setCommonErrorHandler(patient());
        return factory;
    }

    /**
     * For those who only hear of what happened, a poll at a time by one thread. People come first: while thousands of events pour in,
     * these take their time.
     */
    @Bean(autowireCandidate = false)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> afterwardsContainers(
            ConsumerFactory<String, byte[]> consumers, MakeRoom room) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.getContainerProperties().setClientId("huiyin-afterwards");
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        factory.getContainerProperties().setIdleBetweenPolls(AFTERWARDS_PAUSE_MILLIS);
        factory.setBatchInterceptor(room);
        factory.setCommonErrorHandler(patient());
        return factory;
    }

    private static DefaultErrorHandler patient() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(30_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        // by default a ClassCastException and some others would be skipped at once
        handler.setClassifications(Map.of(), true);
        // another failure of the same record must not begin the waiting anew
        handler.setResetStateOnExceptionChange(false);
        handler.setRetryListeners(new Patience());
        return handler;
    }
}
