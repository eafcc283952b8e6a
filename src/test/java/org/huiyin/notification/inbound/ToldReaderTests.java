package org.huiyin.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.notification.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the topic holds, read as events; what is none is left aside. */
class ToldReaderTests {

    private static final Map<String, String> HEADERS = Map.of(
            "ce_tenant", "wanbailin",
            "ce_id", "e1",
            "ce_type", "proposal-docketed.v1",
            "ce_subject", "p1",
            "ce_visibility", "INTERNAL",
            "ce_time", "2026-03-02T01:00:00Z");

    @Test
    void readsAnEvent() {
        Told told = ToldReader.read(List.of(message("{\"number\":\"建议-6-1-城建-014\"}", HEADERS)))
                .events()
                .get(0);
        assertThat(told.event()).isEqualTo("ProposalDocketed");
        assertThat(told.internal()).isTrue();
        assertThat(told.actor()).isNull();
        assertThat(told.data().path("number").asText()).isEqualTo("建议-6-1-城建-014");
    }

    @Test
    void leavesAsideWhatIsNone() {
        var badTime = new java.util.HashMap<>(HEADERS);
        badTime.put("ce_time", "yesterday");
        var batch = ToldReader.read(List.of(
                message("nonsense", HEADERS), message("{}", Map.of()), message("{}", HEADERS), message("{}", badTime)));
        assertThat(batch.events()).hasSize(1);
        assertThat(batch.unreadable())
                .hasSize(3)
                .allMatch(where -> where.startsWith("huiyin.proposals/0/0 "))
                .anyMatch(where -> where.contains("without ce_tenant"));
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-docketed.v1, ProposalDocketed",
        "co-handling-opinion-submitted.v12, CoHandlingOpinionSubmitted",
        "reply-issued.v1, ReplyIssued"
    })
    void namesAreTheJournals(String type, String event) {
        assertThat(ToldReader.name(type)).isEqualTo(event);
    }

    private static ConsumerRecord<String, byte[]> message(String data, Map<String, String> headers) {
        var message = new ConsumerRecord<>("huiyin.proposals", 0, 0L, "p1", data.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
