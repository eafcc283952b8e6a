package org.huiyin.cost;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.messaging.Topics;

/** Submissions of the people's congress' own system as the broker hands them over, each with its own text. */
final class SubmissionRecords {

    private static final int PARTITION_OF_NOBODY = 4711;
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final Clock clock;

    SubmissionRecords(Clock clock) {
        this.clock = clock;
    }

    List<ConsumerRecord<String, byte[]>> make(int count) {
        return IntStream.range(0, count).mapToObj(i -> submission()).toList();
    }

    private ConsumerRecord<String, byte[]> submission() {
        String id = UUID.randomUUID().toString();
        String data =
                """
                {"kind": "DEPUTY_SUGGESTION", "term": 6, "session": 6, "inSession": false,
                 "subject": "关于增加老旧小区公共停车泊位的建议 %1$s",
                 "grounds": "老旧小区建成时未规划停车位，夜间占道停车普遍，消防通道时有堵塞，居民反映集中。%1$s",
                 "recommendations": [
                   {"no": 1, "text": "利用边角地、闲置地建设公共停车场。"},
                   {"no": 2, "text": "推动机关单位停车场夜间向周边居民错时开放。"}],
                 "category": "URBAN", "leadProposer": "zhangsulong", "coSigners": ["zhaoyan"],
                 "wishedDepartments": ["zhujian"], "origin": "RESEARCH", "consentsToDisclosure": true,
                 "senderReference": "%1$s", "submittedAt": "%2$s"}"""
                        .formatted(id, clock.instant());
        var message = new ConsumerRecord<>(
                Topics.SUBMISSIONS,
                PARTITION_OF_NOBODY,
                OFFSETS.getAndIncrement(),
                "zhangsulong",
                data.getBytes(StandardCharsets.UTF_8));
        headers(id).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private Map<String, String> headers(String id) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "wanbailin-congress",
                "ce_type", "proposal.submitted.v1",
                "ce_time", clock.instant().toString(),
                "ce_tenant", "wanbailin",
                "ce_actor", "zhangsulong",
                "content-type", "application/json");
    }
}
