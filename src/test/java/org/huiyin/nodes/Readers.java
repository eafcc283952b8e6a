package org.huiyin.nodes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;

/** Who reads what, as the broker sees it. */
final class Readers {

    private Readers() {}

    /** Of the program's group: partitions of a topic by member. Those with none are left out. */
    static Map<String, Set<Integer>> of(String bootstrapServers, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(Set.of("huiyin"))
                    .describedGroups()
                    .get("huiyin")
                    .get();
            Map<String, Set<Integer>> readers = new TreeMap<>();
            group.members().forEach(member -> readers.put(member.consumerId(), partitions(member, topic)));
            readers.values().removeIf(Set::isEmpty);
            return readers;
        }
    }

    private static Set<Integer> partitions(MemberDescription member, String topic) {
        return member.assignment().topicPartitions().stream()
                .filter(partition -> partition.topic().equals(topic))
                .map(partition -> partition.partition())
                .collect(Collectors.toSet());
    }
}
