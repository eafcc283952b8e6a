package org.huiyin.closing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.workflow.ClockGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was concluded by a version without closing is closed like everything else, once. */
@IntegrationTest
class OpenMissingClosingsTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    OpenMissingClosings missing;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @Test
    void eachGetsItsClosingOnceWhateverTheNumberOfNodes() {
        List<String> landed = List.of(concluded(), concluded(), concluded());
        landed.forEach(this::asAnEarlierVersionLeftIt);
        assertThat(landed).allMatch(id -> closings(id) == 0);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(missing::openAll), CompletableFuture.runAsync(missing::openAll))
                .join();
        missing.openAll();
        assertThat(landed).allMatch(id -> closings(id) == 1);
        assertThat(noted()).isZero();
        landed.forEach(id -> new ClockGuard(jdbc, management, runtime).check(TENANT, id));
    }

    @Test
    void whatHasItsClosingOrIsNotConcludedIsLeftAlone() {
        String closed = concluded();
        String open = life.assigned("没有办结 " + UUID.randomUUID());
        note(closed);
        note(open);
        missing.openAll();
        assertThat(closings(closed)).isEqualTo(1);
        assertThat(closings(open)).isZero();
        assertThat(noted()).isZero();
    }

    private String concluded() {
        String id = life.assigned("此前办结 " + UUID.randomUUID());
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        return id;
    }

    private void asAnEarlierVersionLeftIt(String id) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKey("closing")
                .list()
                .forEach(closing -> runtime.deleteProcessInstance(closing.getId(), "as it was before"));
        jdbc.sql("delete from deadline where tenant_id = ? and subject_id = ? and kind = 'DISCLOSURE'")
                .params(TENANT, id)
                .update();
        note(id);
    }

    private void note(String id) {
        jdbc.sql("insert into closing_missing (tenant_id, proposal_id) values (?, ?)")
                .params(TENANT, id)
                .update();
    }

    private long noted() {
        return jdbc.sql("select count(*) from closing_missing where tenant_id = ?")
                .param(TENANT)
                .query(Long.class)
                .single();
    }

    private long closings(String id) {
        return jdbc.sql(
                        """
                        select count(*) from deadline where tenant_id = ? and subject_id = ? and kind = 'DISCLOSURE'
                            and status = 'OPEN'""")
                .params(TENANT, id)
                .query(Long.class)
                .single();
    }
}
