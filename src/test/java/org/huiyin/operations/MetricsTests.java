package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.identity.Browser;
import org.huiyin.messaging.Outbox;
import org.huiyin.messaging.TestSender;
import org.huiyin.messaging.TopicReader;
import org.huiyin.messaging.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/** What the metrics say is what is so. */
@IntegrationTest
class MetricsTests {

    private static final String IN = "topic=\"" + Topics.SUBMISSIONS + "\"";

    @LocalServerPort
    int port;

    @Autowired
    TestSender sender;

    @Autowired
    TopicReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    @Qualifier("relay")
    SmartLifecycle relay;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huiyin_inbox_settled_total",
                "huiyin_inbox_waiting",
                "huiyin_inbox_oldest_parked_seconds",
                "huiyin_intake_lag_records",
                "huiyin_intake_batch_size_records",
                "huiyin_intake_batch_seconds",
                "huiyin_outbox_waiting_events",
                "huiyin_outbox_oldest_seconds",
                "huiyin_outbox_set_aside_events",
                "huiyin_relay_leader",
                "huiyin_relay_broker_away",
                "huiyin_jobs_failed",
                "huiyin_jobs_overdue",
                "huiyin_jobs_oldest_overdue_seconds",
                "huiyin_timer_drift_seconds",
                "huiyin_retention_erased_total",
                "huiyin_retention_age_seconds"
            })
    void everyMetricIsThereAndExplained(String name) {
        assertThat(Scrape.of(port).explains(name)).isTrue();
    }

    @Test
    void eventsAreCountedByTheirResultAndWaitingOnesByTheirState() {
        Scrape before = Scrape.of(port);
        settled("{\"thing\":\"counted " + UUID.randomUUID() + "\"}");
        settled("{\"thing\":\"refused " + UUID.randomUUID() + "\"}");
        Scrape after = Scrape.of(port);
        for (String result : new String[] {"result=\"ACCEPTED\"", "result=\"REJECTED\""}) {
            assertThat(after.value("huiyin_inbox_settled_total", result))
                    .isGreaterThan(before.value("huiyin_inbox_settled_total", result));
        }
        assertThat(after.value("huiyin_intake_batch_size_records_sum"))
                .isGreaterThanOrEqualTo(before.value("huiyin_intake_batch_size_records_sum") + 2);
        assertThat(after.value("huiyin_intake_batch_seconds_count"))
                .isGreaterThan(before.value("huiyin_intake_batch_seconds_count"));
        eventually(() -> assertThat(Scrape.of(port).value("huiyin_inbox_waiting", "state=\"REJECTED\""))
                .isEqualTo(number("select count(*) from inbox where status = 'REJECTED'"))
                .isPositive());
    }

    @Test
    void theLagGrowsWhileNobodyListensAndIsCaughtUp() {
        var intake = listeners.getListenerContainer("huiyin-intake");
        eventually(() -> assertThat(Scrape.of(port).value("huiyin_intake_lag_records", IN))
                .isZero());
        intake.stop();
        try {
            for (int i = 0; i < 3; i++) {
                sender.event("{\"thing\":\"late " + UUID.randomUUID() + "\"}").send();
            }
            eventually(() -> assertThat(Scrape.of(port).value("huiyin_intake_lag_records", IN))
                    .isEqualTo(3));
        } finally {
            intake.start();
        }
        eventually(() ->
                assertThat(Scrape.of(port).value("huiyin_intake_lag_records")).isZero());
    }

    @Test
    void theOutboxTellsHowMuchWaitsAndForHowLong() {
        relay.stop();
        long impossible = setAside();
        try {
            assertThat(Scrape.of(port).value("huiyin_relay_leader")).isZero();
            transaction.executeWithoutResult(t -> put());
            clock.forward(Duration.ofSeconds(90));
            eventually(() -> {
                Scrape now = Scrape.of(port);
                assertThat(now.value("huiyin_outbox_waiting_events")).isEqualTo(1);
                assertThat(now.value("huiyin_outbox_oldest_seconds")).isEqualTo(90);
                assertThat(now.value("huiyin_outbox_set_aside_events")).isEqualTo(1);
            });
        } finally {
            relay.start();
            jdbc.sql("delete from outbox where id = ?").param(impossible).update();
        }
        eventually(() -> {
            Scrape now = Scrape.of(port);
            assertThat(now.value("huiyin_relay_leader")).isEqualTo(1);
            assertThat(now.value("huiyin_outbox_waiting_events")).isZero();
            assertThat(now.value("huiyin_outbox_oldest_seconds")).isZero();
        });
    }

    @Test
    void aLateTimerShowsAsOverdueAndThenAsDrift() {
        String proposal = lifecycle.submitted("关于计时器的建议" + UUID.randomUUID());
        Job timer = timerOf(proposal);
        clock.set(timer.getDuedate().toInstant().plusSeconds(90));
        eventually(() -> {
            Scrape now = Scrape.of(port);
            assertThat(now.value("huiyin_jobs_overdue")).isPositive();
            assertThat(now.value("huiyin_jobs_oldest_overdue_seconds")).isGreaterThanOrEqualTo(90);
        });
        Scrape before = Scrape.of(port);
        management.executeJob(timer.getId());
        Scrape after = Scrape.of(port);
        assertThat(after.value("huiyin_timer_drift_seconds_sum") - before.value("huiyin_timer_drift_seconds_sum"))
                .isBetween(90.0, 91.0);
        assertThat(after.value("huiyin_timer_drift_seconds_bucket", "le=\"60.0\""))
                .isEqualTo(before.value("huiyin_timer_drift_seconds_bucket", "le=\"60.0\""));
        assertThat(jdbc.sql("select trace from journal where tenant_id = ? and subject_id = ? and door = 'CLOCK'")
                        .params(Lifecycle.TENANT, proposal)
                        .query(String.class)
                        .list())
                .as("what the clock does has a trace of its own")
                .isNotEmpty()
                .allMatch(trace -> trace.matches("[0-9a-f]{32}"));
    }

    @Test
    void aJobWithoutRetriesIsAFailedJob() {
        double before = number("select count(*) from act_ru_job where retries_ = 0");
        Job timer = timerOf(lifecycle.submitted("关于失败作业的建议" + UUID.randomUUID()));
        management.setJobRetries(timer.getId(), 0);
        try {
            eventually(() ->
                    assertThat(Scrape.of(port).value("huiyin_jobs_failed")).isEqualTo(before + 1));
        } finally {
            management.setJobRetries(timer.getId(), 3);
        }
        eventually(() -> assertThat(Scrape.of(port).value("huiyin_jobs_failed")).isEqualTo(before));
    }

    @Test
    void pagesAreTimedByTheirTemplateWithABucketAtATenthOfASecond() {
        eventually(() -> {
            new Browser(port).get("/sign-in");
            assertThat(Scrape.of(port).value("http_server_requests_seconds_bucket", "uri=\"/sign-in\"", "le=\"0.1\""))
                    .isPositive();
        });
    }

    @Test
    void aScrapeStaysSmall() {
        Scrape.of(port);
        assertThat(Scrape.of(port).lines().stream()
                        .filter(line -> !line.startsWith("#")
                                && !line.startsWith("http_server_requests")
                                && !line.startsWith("http_client_requests")))
                .as("series without those of the pages and of the tests' own clients")
                .hasSizeLessThan(500);
    }

    private void settled(String data) {
        TestSender.Event event = sender.event(data);
        event.send();
        assertThat(reader.await(Topics.INTAKE_RESULTS, 1, told -> event.id().equals(told.subject())))
                .hasSize(1);
    }

    /** The first timer of a proposal that lies ahead. */
    private Job timerOf(String proposal) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(proposal).list().stream()
                .flatMap(i -> management
                        .createJobQuery()
                        .processInstanceId(i.getId())
                        .duedateHigherThan(Date.from(clock.instant()))
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private void put() {
        outbox.put(new Outbox.OutgoingEvent(
                Topics.PROPOSALS,
                "metrics",
                UUID.randomUUID().toString(),
                "/test",
                "test.told.v1",
                clock.instant(),
                "wanbailin",
                null,
                "metrics",
                1L,
                "PUBLIC",
                JsonNodeFactory.instance.objectNode()));
    }

    private long setAside() {
        return jdbc.sql(
                        """
                        insert into outbox (topic, event_id, headers, payload, created_at, failure)
                        values ('none', 'none', '{}', '', ?, 'too large') returning id
                        """)
                .param(java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private double number(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }

    /** Facts are read again after three seconds. */
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(assertion);
    }
}
