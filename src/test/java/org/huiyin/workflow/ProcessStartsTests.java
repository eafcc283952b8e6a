package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Processes that start together, before the commit: each whole, none without the others. */
@IntegrationTest
class ProcessStartsTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void eachOfManyStartsHasItsItemItsClockAndItsRecord() {
        List<String> ids = transaction.execute(status ->
                Stream.of("a", "b", "c").map(s -> life.submitted(name(s))).toList());
        assertThat(ids).hasSize(3).allSatisfy(id -> {
            assertThat(openElements(id)).containsExactly("Task_Review");
            new ClockGuard(jdbc, management, runtime).check(TENANT, id);
            assertThat(jdbc.sql("select sequence from journal where subject_id = ?")
                            .param(id)
                            .query(Long.class)
                            .list())
                    .containsExactly(1L);
            assertThat(journal.verify(TENANT, id)).isEmpty();
        });
    }

    /** Opened, met and opened again before anything of it was written. */
    @Test
    void aProcessMovesOnInTheTransactionThatStartsIt() {
        String id = transaction.execute(status -> life.docketed(name("docketed at once")));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.DOCKETED);
        assertThat(openElements(id)).containsExactly("Task_Assign");
        assertThat(jdbc.sql("select kind || ' ' || status from deadline where subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("REVIEW MET", "ASSIGN OPEN");
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        assertThat(journal.verify(TENANT, id)).isEmpty();
    }

    @Test
    void aStartThatFailsTakesEverythingBackAndSaysWhoseItWas() {
        String good = name("good");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    life.submitted(good);
                    processes.start("no-such-process", TENANT, "subject-of-it", Map.of());
                }))
                .hasMessageContaining("no-such-process")
                .hasMessageContaining("subject-of-it");
        assertThat(jdbc.sql("select count(*) from proposal where subject = ?")
                        .param(good)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameProcessOfASubjectStartsOnce() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    processes.start("proposal-handling", TENANT, "twice", Map.of());
                    processes.start("proposal-handling", TENANT, "twice", Map.of());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice");
    }

    private List<String> openElements(String id) {
        return jdbc.sql("select element_id from work_item where subject_id = ? and state = 'OPEN'")
                .param(id)
                .query(String.class)
                .list();
    }

    private static String name(String text) {
        return text + " " + UUID.randomUUID();
    }
}
