package org.huiyin.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.cost.StatementCounter.Cost;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.messaging.inbound.ReceivedRecords;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;

/**
 * What intake and a whole lifecycle cost PostgreSQL: statements and bytes of log, which no load of the machine changes. Each
 * figure is the median of some rounds after a warm-up; target/cost-*.txt tell which statements make it up.
 */
@IntegrationTest
class CostTests {

    private static final int EVENTS = 100;
    private static final int ROUNDS = 5;

    @Autowired
    DataSource dataSource;

    @Autowired
    ConfigurableTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ReceivedRecords intake;

    @Autowired
    Lifecycle life;

    private StatementCounter counter;

    @BeforeEach
    void countFromNowOn() {
        clock.reset();
        counter = new StatementCounter(dataSource, transactions);
    }

    @AfterEach
    void countNoMore() {
        counter.close();
    }

    @Test
    void intakeStaysBelowItsCeilings() {
        long before = proposals();
        var records = new SubmissionRecords(clock);
        List<Cost> rounds = rounds(() -> counter.of(batch(records)));
        assertThat(proposals() - before).isEqualTo((ROUNDS + 1L) * EVENTS);
        new CostReport("intake", EVENTS, rounds).holdAgainst(Ceilings.read());
    }

    /** The records are made before the counting begins. */
    private Runnable batch(SubmissionRecords records) {
        var batch = records.make(EVENTS);
        return () -> intake.take(batch);
    }

    @Test
    void lifecycleStaysBelowItsCeilings() {
        List<Cost> rounds = rounds(() -> counter.of(this::wholeLife));
        new CostReport("lifecycle", 1, rounds).holdAgainst(Ceilings.read());
    }

    /** From submission to conclusion: one lead, one co-handling department, two signers; 17 acts. */
    private void wholeLife() {
        String id = life.assigned("成本 " + UUID.randomUUID(), "chengguan");
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "chengguan");
        life.claimed(id, "chengguan");
        life.opinionSubmitted(id, "chengguan");
        life.opinionSigned(id, "chengguan");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        life.issued(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.MOSTLY_SATISFIED);
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.CONCLUDED);
    }

    private static List<Cost> rounds(java.util.function.Supplier<Cost> round) {
        round.get();
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            costs.add(round.get());
        }
        costs.sort(Comparator.comparing(Cost::calls));
        return costs;
    }

    private long proposals() {
        return jdbc.sql("select count(*) from proposal").query(Long.class).single();
    }
}
