package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.messaging.MadeThings;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.huiyin.shared.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept for a while goes when its time has come, not a day before; what proves something stays. */
@IntegrationTest
class RetentionTests {

    private static final String DAY_BEFORE_A_YEAR = "2027-03-01T00:00:00Z";
    private static final String DAY_AFTER_A_YEAR = "2027-03-03T00:00:00Z";

    @Autowired
    NightlyRetention nightly;

    @Autowired
    EraseExpired eraseExpired;

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
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        clock.reset();
        jdbc.sql("delete from retention_mark").update();
    }

    @Test
    void bytesOfATakenEventGoAfterAYearAndTheirProofStays() {
        String data = "{\"thing\":\"kept " + UUID.randomUUID() + "\"}";
        String taken = settled(sender.event(data), "ACCEPTED");

        night(DAY_BEFORE_A_YEAR);
        assertThat(inbox(taken).get("raw")).isNotNull();
        night(DAY_AFTER_A_YEAR);

        Map<String, Object> row = inbox(taken);
        assertThat(row.get("raw")).isNull();
        assertThat(row.get("raw_size")).isEqualTo(data.length());
        assertThat(HexFormat.of().formatHex((byte[]) row.get("raw_sha256"))).isEqualTo(sha256(data));
        assertThat(row.get("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void anEventWhoseBytesAreGoneIsStillADuplicateWhenItComesAgain() {
        TestSender.Event event = sender.event("{\"thing\":\"again " + UUID.randomUUID() + "\"}");
        settled(event, "ACCEPTED");
        night(DAY_AFTER_A_YEAR);
        clock.reset();
        event.send();
        assertThat(reader.await(Topics.INTAKE_RESULTS, 2, told -> event.id().equals(told.subject())))
                .extracting(told -> told.data().path("result").asText())
                .containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE");
    }

    @Test
    void refusedEventsAreKeptLongerAndTheDeskSaysWhenTheyAreGone() {
        String data = "{\"thing\":\"refused " + UUID.randomUUID() + "\"}";
        String refused = settled(sender.event(data), "REJECTED");
        Object id = inbox(refused).get("id");

        night(DAY_AFTER_A_YEAR);
        assertThat(inbox(refused).get("raw")).isNotNull();
        night("2031-03-03T00:00:00Z");
        assertThat(inbox(refused).get("raw")).isNull();
        clock.reset();

        Browser desk = new Browser(port).signIn("wbl-guanli", SampleDistricts.PASSWORD);
        String page = desk.get("/admin/events/" + id).body();
        assertThat(page).contains("保留期限已满").contains(sha256(data)).doesNotContain("重新处理</button>");
        assertThat(desk.get("/admin/events/" + id + "/raw").statusCode()).isEqualTo(404);
        var retry = desk.call("POST", "/api/v1/admin/events/" + id + "/retry", "wbl-guanli", SampleDistricts.PASSWORD);
        assertThat(retry.statusCode()).isEqualTo(409);
        assertThat(retry.body()).contains("不能重新处理");
    }

    @Test
    void parkedEventsLoseNothing() {
        things.park(true);
        try {
            String parked = settled(sender.event("{\"thing\":\"early " + UUID.randomUUID() + "\"}"), "PARKED");
            night("2040-01-01T00:00:00Z");
            assertThat(inbox(parked).get("raw")).isNotNull();
            jdbc.sql("update inbox set status = 'CLOSED', next_attempt_at = null where event_id = ?")
                    .param(parked)
                    .update();
        } finally {
            things.park(false);
        }
    }

    @Test
    void moreThanOneBatchIsErasedInOneNight() {
        String run = UUID.randomUUID().toString();
        int rows = EraseExpired.BATCH * 2 + 7;
        jdbc.sql(
                        """
                        insert into inbox (tenant_id, source, event_id, identified, topic, kafka_partition, kafka_offset, headers,
                               raw, status, attempts, received_at, settled_at)
                        select 'wanbailin', 'urn:test:many', ? || n, true, 'none', 0, n, '{}', 'bytes', 'ACCEPTED', 1, ?, ?
                        from generate_series(1, ?) n
                        """)
                .params(run, java.sql.Timestamp.from(TestClock.START), java.sql.Timestamp.from(TestClock.START), rows)
                .update();
        night(DAY_AFTER_A_YEAR);
        assertThat(jdbc.sql(
                                "select count(*) from inbox where source = 'urn:test:many' and event_id like ? and raw is null")
                        .param(run + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows);
    }

    @Test
    void whatWasHandedInLosesItsFormAndStaysKnown() {
        String id = UUID.randomUUID().toString();
        String open = UUID.randomUUID().toString();
        draft(id, TestClock.START);
        draft(open, null);
        night(DAY_AFTER_A_YEAR);
        assertThat(content(id)).isEqualTo("{}");
        assertThat(content(open)).contains("停车");
        clock.reset();
        Browser deputy = new Browser(port).signIn("zhangsulong", SampleDistricts.PASSWORD);
        assertThat(deputy.get("/proposals/drafts/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void whileOneNodeErasesAnotherLeavesItAlone() {
        Spans spans = new Spans("spans-" + UUID.randomUUID());
        eraseExpired.step(spans);
        clock.forward(Duration.ofDays(1));
        transaction.executeWithoutResult(theOtherNode -> {
            jdbc.sql("select 1 from retention_mark where name = ? for update")
                    .param(spans.name())
                    .query()
                    .singleRow();
            var step = CompletableFuture.supplyAsync(() -> eraseExpired.step(spans))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertThat(step.finished()).isTrue();
        });
        assertThat(spans.seen()).hasSize(1);
    }

    @Test
    void theNextNightBeginsWhereTheLastOneEnded() {
        Spans spans = new Spans("spans-" + UUID.randomUUID());
        eraseExpired.step(spans);
        clock.forward(Duration.ofDays(1));
        eraseExpired.step(spans);
        Instant firstEnd = Instant.parse("2026-01-31T01:00:00Z");
        assertThat(spans.seen())
                .containsExactly(
                        List.of(Instant.EPOCH, firstEnd), List.of(firstEnd, firstEnd.plus(Duration.ofDays(1))));
    }

    private record Spans(String name, List<List<Instant>> seen) implements Retention {
        Spans(String name) {
            this(name, new ArrayList<>());
        }

        @Override
        public Period period() {
            return Period.ofDays(30);
        }

        @Override
        public int erase(Instant from, Instant until, int limit) {
            seen.add(List.of(from, until));
            return 0;
        }
    }

    private void night(String at) {
        clock.set(Instant.parse(at));
        nightly.run();
    }

    private String settled(TestSender.Event event, String result) {
        event.send();
        assertThat(reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject())))
                .extracting(told -> told.data().path("result").asText())
                .containsExactly(result);
        return event.id();
    }

    private Map<String, Object> inbox(String eventId) {
        return jdbc.sql("select * from inbox where event_id = ?")
                .param(eventId)
                .query()
                .singleRow();
    }

    private void draft(String id, Instant submitted) {
        jdbc.sql(
                        """
                        insert into proposal_draft (tenant_id, id, person, content, saved_at, submitted_at)
                        values ('wanbailin', ?, 'zhangsulong', '{"subject":"停车难"}', ?, ?)
                        """)
                .params(
                        id,
                        java.sql.Timestamp.from(TestClock.START),
                        submitted == null ? null : java.sql.Timestamp.from(submitted))
                .update();
    }

    private String content(String id) {
        return jdbc.sql("select content::text from proposal_draft where tenant_id = 'wanbailin' and id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
