package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.shared.ChinaTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine ends its own history: a job of it waits for the night. */
@IntegrationTest
class HistoryCleanupTests {

    @Autowired
    HistoryService history;

    @Test
    void aJobWaitsForOneAtNightInChina() {
        List<Job> jobs = history.findHistoryCleanupJobs();
        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0).isSuspended()).isFalse();
        Instant due = jobs.get(0).getDuedate().toInstant();
        assertThat(due).isAfter(TestClock.START);
        assertThat(due.atZone(ChinaTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(1, 0));
    }
}
