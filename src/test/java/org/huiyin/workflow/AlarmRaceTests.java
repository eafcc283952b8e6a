package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A deadline is met while its alarm is being recorded: the later one knows of the earlier one. */
@IntegrationTest
class AlarmRaceTests {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    Lifecycle life;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    @AfterEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void meetingWaitsForTheAlarmAndTakesAwayWhatItLeftWaiting() {
        clock.reset();
        String id = life.submitted("竞争 " + UUID.randomUUID());
        Job alarm = timer(id);
        clock.set(alarm.getDuedate().toInstant());
        CompletableFuture<Void> meeting = transaction.execute(status -> {
            management.executeJob(alarm.getId());
            CompletableFuture<Void> met = CompletableFuture.runAsync(() ->
                    transaction.executeWithoutResult(other -> deadlines.meet(Lifecycle.TENANT, id, null, "REVIEW")));
            await().atMost(LONGEST).until(this::somebodyWaitsForTheRow);
            return met;
        });
        meeting.orTimeout(LONGEST.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        assertThat(jdbc.sql("select alarmed || ' ' || status from deadline where subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DUE_SOON MET");
        assertThat(timer(id)).isNull();
    }

    private boolean somebodyWaitsForTheRow() {
        return jdbc.sql(
                                """
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'update deadline set status%'""")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Job timer(String id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                .flatMap(i -> management.createJobQuery().timers().processInstanceId(i.getId()).list().stream())
                .findFirst()
                .orElse(null);
    }
}
