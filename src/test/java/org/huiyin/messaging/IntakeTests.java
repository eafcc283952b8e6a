package org.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Good and bad events through the real broker: what becomes of them, what is kept, what is told. */
@IntegrationTest
class IntakeTests {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    MadeThings things;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Sources sources;

    @Test
    void goodEventIsAcceptedOnceAndAnswered() {
        String thing = name("good");
        TestSender.Event event =
                made(thing).with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        event.send();
        TopicReader.Told answer = answers(event.id(), 1).get(0);
        assertThat(answer.data().path("result").textValue()).isEqualTo("ACCEPTED");
        assertThat(answer.data().path("subjectId").textValue()).isEqualTo(thing);
        assertThat(answer.header("ce_type")).isEqualTo("intake-result.v1");
        assertThat(answer.header("ce_tenant")).isEqualTo("wanbailin");
        assertThat(inbox(event.id()).get("trace")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void structuredModeIsRead() {
        String thing = name("structured");
        String id = UUID.randomUUID().toString();
        sender.event(
                        """
                        {"specversion":"1.0","id":"%s","source":"%s","type":"test.made.v1","time":"%s","tenant":"wanbailin",
                         "data":{"thing":"%s","unknown":1}}
                        """
                                .formatted(id, TestSender.SOURCE, clock.instant(), thing))
                .without("ce_id")
                .without("ce_source")
                .without("ce_type")
                .without("ce_time")
                .without("ce_specversion")
                .with("content-type", "application/cloudevents+json; charset=utf-8")
                .send();
        assertThat(answers(id, 1).get(0).data().path("result").textValue()).isEqualTo("ACCEPTED");
        assertThat(things.rows(thing)).isEqualTo(1);
    }

    @Test
    void sameEventAThousandTimesIsOneEffect() {
        String thing = name("thousand");
        TestSender.Event event = made(thing);
        for (int i = 0; i < 1000; i++) {
            event.key("k" + i % 7).send();
        }
        List<TopicReader.Told> answers = answers(event.id(), 1000);
        assertThat(answers).hasSize(1000);
        assertThat(answers.stream()
                        .map(a -> a.data().path("result").textValue())
                        .filter("ACCEPTED"::equals))
                .hasSize(1);
        assertThat(answers.stream()
                        .map(a -> a.data().path("result").textValue())
                        .filter("DUPLICATE"::equals))
                .hasSize(999);
        assertThat(answers).allMatch(a -> a.data().path("subjectId").textValue().equals(thing));
        assertThat(things.rows(thing)).isEqualTo(1);
    }

    @Test
    void malformedJsonIsRefused() {
        refused(made("x").raw("{\"thing\": ".getBytes(StandardCharsets.UTF_8)), "JSON");
    }

    @Test
    void fieldNamedTwiceIsRefused() {
        refused(sender.event("{\"thing\":\"aa\",\"thing\":\"bb\"}"), "JSON");
    }

    @Test
    void wrongEncodingIsRefused() {
        refused(made("x").raw("{\"thing\":\"万柏林\"}".getBytes(Charset.forName("GBK"))), "UTF-8");
    }

    @Test
    void schemaViolationNamesPathExpectedAndCame() {
        String reason = refused(sender.event("{\"thing\":\"a\",\"text\":5}"), "/thing");
        assertThat(reason)
                .contains("至少 2 个字符")
                .contains("/text")
                .contains("string")
                .contains("5");
    }

    @Test
    void missingFieldIsNamed() {
        refused(sender.event("{}"), "缺少必填字段 /thing");
    }

    @Test
    void unknownSourceIsRefused() {
        refused(made("xx").with("ce_source", "urn:nobody"), "urn:nobody");
    }

    @Test
    void otherTenantIsRefused() {
        refused(made("xx").with("ce_tenant", "xiaodian"), "wanbailin");
    }

    @Test
    void disallowedTypeIsRefused() {
        sources.register(new Sources.Source("urn:test:mute", "wanbailin", "TEST", java.util.Set.of("other.v1"), false));
        refused(made("xx").with("ce_source", "urn:test:mute"), "无权发送");
    }

    @Test
    void timeAheadIsRefused() {
        refused(
                made("xx")
                        .with(
                                "ce_time",
                                clock.instant().plus(Duration.ofMinutes(6)).toString()),
                "5 分钟");
    }

    @Test
    void missingAttributeIsNamed() {
        refused(made("xx").without("ce_time"), "“time”");
    }

    @Test
    void controlCharactersAreRefused() {
        refused(sender.event("{\"thing\":\"xx\",\"text\":\"a\\u0000b\"}"), "U+0000");
        refused(sender.event("{\"thing\":\"xx\",\"text\":\"\\ud800\"}"), "U+D800");
    }

    @Test
    void tabsAndLineBreaksAreNot() {
        TestSender.Event event = sender.event("{\"thing\":\"" + name("lines") + "\",\"text\":\"a\\tb\\r\\nc\"}");
        event.send();
        assertThat(answers(event.id(), 1).get(0).data().path("result").textValue())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void tenMegabytesAreRefusedAndKeptWhole() {
        byte[] large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        TestSender.Event event = made("xx").raw(large);
        refused(event, "1048576");
        assertThat(jdbc.sql("select length(raw) from inbox where event_id = :id")
                        .param("id", event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(large.length);
        TopicReader.Told dead = deadLetter(event.id());
        assertThat(dead.data().path("size").intValue()).isEqualTo(large.length);
        assertThat(dead.data().path("head").textValue()).hasSize((64 * 1024 + 2) / 3 * 4);
    }

    @Test
    void withoutIdItStandsUnderItsPlace() {
        RecordMetadata place = made("xx").without("ce_id").send();
        String position = place.topic() + "/" + place.partition() + "/" + place.offset();
        assertThat(answers(position, 1).get(0).data().path("result").textValue())
                .isEqualTo("REJECTED");
        assertThat(inbox(position).get("status")).isEqualTo("REJECTED");
    }

    @Test
    void unreadableIdDoesNotHurtTheDatabase() {
        RecordMetadata place =
                made("xx").with("ce_id", "a\u0000b").with("odd", "\u0000").send();
        String position = place.topic() + "/" + place.partition() + "/" + place.offset();
        assertThat(answers(position, 1).get(0).data().path("result").textValue())
                .isEqualTo("REJECTED");
    }

    @Test
    void handlersRefusalLeavesNoTraceButTheInbox() {
        String thing = name("refused");
        refused(made(thing), "没有内容");
        assertThat(things.rows(thing)).isZero();
    }

    @Test
    void unknownTypeIsParked() {
        TestSender.Event event = made("xx").with("ce_type", "never.heard.v1");
        event.send();
        TopicReader.Told answer = answers(event.id(), 1).get(0);
        assertThat(answer.data().path("result").textValue()).isEqualTo("PARKED");
        assertThat(answer.data().path("reason").textValue()).contains("never.heard.v1");
    }

    @Test
    void databaseAwayIsWaitedForAndOrderKept() {
        String key = name("key");
        String first = name("outage");
        String second = name("after");
        TestSender.Event event = made(first).key(key);
        event.send();
        TestSender.Event next = made(second).key(key);
        next.send();
        assertThat(answers(event.id(), 1).get(0).data().path("result").textValue())
                .isEqualTo("ACCEPTED");
        assertThat(answers(next.id(), 1).get(0).data().path("result").textValue())
                .isEqualTo("ACCEPTED");
        assertThat(things.tries(first)).isEqualTo(5);
        assertThat(things.rows(first)).isEqualTo(1);
        assertThat(things.order.indexOf(first)).isLessThan(things.order.indexOf(second));
    }

    @Test
    void faultOfOurOwnIsParkedAndDoesNotStopThePartition() {
        String key = name("key");
        TestSender.Event poison = made(name("bug")).key(key);
        poison.send();
        TestSender.Event next = made(name("after")).key(key);
        next.send();
        assertThat(answers(next.id(), 1).get(0).data().path("result").textValue())
                .isEqualTo("ACCEPTED");
        assertThat(answers(poison.id(), 1).get(0).data().path("reason").textValue())
                .contains("内部错误");
        assertThat(inbox(poison.id()).get("status")).isEqualTo("PARKED");
    }

    private String refused(TestSender.Event event, String because) {
        event.send();
        TopicReader.Told answer = answers(event.id(), 1).get(0);
        assertThat(answer.data().path("result").textValue()).isEqualTo("REJECTED");
        String reason = answer.data().path("reason").textValue();
        assertThat(reason).contains(because);
        Map<String, Object> kept = inbox(event.id());
        assertThat(kept.get("status")).isEqualTo("REJECTED");
        assertThat(kept.get("reason")).isEqualTo(reason);
        assertThat(deadLetter(event.id()).data().path("reason").textValue()).isEqualTo(reason);
        TestSender.Event next = made(name("next"));
        next.send();
        assertThat(answers(next.id(), 1).get(0).data().path("result").textValue())
                .isEqualTo("ACCEPTED");
        return reason;
    }

    private TopicReader.Told deadLetter(String subject) {
        return reader.await(Topics.deadLetters(Topics.SUBMISSIONS), 1, told -> subject.equals(told.subject()))
                .get(0);
    }

    private List<TopicReader.Told> answers(String subject, int count) {
        return reader.await(Topics.INTAKE_RESULTS, count, told -> subject.equals(told.subject()));
    }

    private Map<String, Object> inbox(String eventId) {
        await().atMost(LONGEST).until(() -> !jdbc.sql("select 1 from inbox where event_id = :id")
                .param("id", eventId)
                .query()
                .listOfRows()
                .isEmpty());
        return jdbc.sql("select status, reason, trace from inbox where event_id = :id")
                .param("id", eventId)
                .query()
                .singleRow();
    }

    private TestSender.Event made(String thing) {
        return sender.event("{\"thing\":\"" + thing + "\"}");
    }

    private static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
