package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal row says at which step of which process it came about. */
@IntegrationTest
class JournalPlacesTests {

    @Autowired
    Lifecycle life;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void aPersonsActStandsAtTheTaskItCompleted() {
        String id = life.docketed("日志位置 " + UUID.randomUUID());

        assertThat(place(id, "ProposalDocketed")).isEqualTo("proposal-review Task_Review");
        assertThat(journal.verify(Lifecycle.TENANT, id)).isEmpty();
    }

    @Test
    void aClocksActStandsAtItsStep() {
        String id = life.submitted("日志位置 " + UUID.randomUUID());

        new Timers(clock, management, runtime).passUntil(clock.instant().plus(Duration.ofDays(14)), id);

        assertThat(place(id, "DeadlineOverdue")).isEqualTo("proposal-review Task_RecordReviewAlarm");
        assertThat(journal.verify(Lifecycle.TENANT, id)).isEmpty();
    }

    private String place(String id, String event) {
        return jdbc.sql(
                        """
                        select process_key || ' ' || element_id from journal
                        where tenant_id = ? and subject_id = ? and event = ?""")
                .params(Lifecycle.TENANT, id, event)
                .query(String.class)
                .single();
    }
}
