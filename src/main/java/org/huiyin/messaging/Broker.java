package org.huiyin.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * The broker as an operator asks it. The lag is computed from what the group has committed, not taken from the consumers' own
 * metrics: those know only partitions that are assigned just now and vanish with the consumer, when the lag matters most.
 */
@Component
class Broker implements DisposableBean {

    private static final int LONGEST_SECONDS = 5;

    private final KafkaAdmin admin;
    private final String group;
    private AdminClient client;

    Broker(KafkaAdmin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        this.admin = admin;
        this.group = group;
    }

    /** How many brokers answer. @throws IllegalStateException when none does */
    int nodes() {
        return get(client().describeCluster().nodes()).size();
    }

    /** Records of each inbound topic that the intake has not settled yet. */
    Map<String, Long> lag() {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(client().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> begin = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        return partitions.stream().collect(Collectors.groupingBy(TopicPartition::topic, Collectors.summingLong(p -> {
            OffsetAndMetadata at = committed.get(p);
            // a group that has committed nothing yet will begin at the beginning
            long next = Math.max(at == null ? 0 : at.offset(), begin.get(p));
            return Math.max(0, end.get(p) - next);
        })));
    }

    private List<TopicPartition> partitions() {
        Collection<TopicDescription> topics =
                get(client().describeTopics(Topics.IN).allTopicNames()).values();
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                get(client().listOffsets(wanted).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private synchronized AdminClient client() {
        if (client == null) {
            Map<String, Object> config = new HashMap<>(admin.getConfigurationProperties());
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_SECONDS * 1000);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_SECONDS * 1000);
            config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000);
            client = AdminClient.create(config);
        }
        return client;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close(java.time.Duration.ZERO);
        }
    }
}
