package org.huiyin.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.HandleOpinion;
import org.huiyin.handling.Lifecycle;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody acts: each clock on the way first warns and then tells that it is over; and exits that few take. */
@IntegrationTest
class EveryClockTests {

    private static final Duration LONG = Duration.ofDays(150);

    @Autowired
    Lifecycle life;

    @Autowired
    RequestCompletion completion;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    HandleOpinion opinion;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
        clock.reset();
    }

    @Test
    void completionIsAwaitedInVain() {
        id = life.submitted(subject());
        completion.request(
                new RequestCompletion.Command(id, life.proposal(id).version(), "请补充数据。"),
                life.of(Role.CONGRESS_SECRETARIAT, null));
        told("COMPLETION");
    }

    @Test
    void nobodyAssigns() {
        id = life.docketed(subject());
        told("ASSIGN");
    }

    @Test
    void nobodyReplies() {
        id = life.assigned(subject());
        life.acknowledged(id, "zhujian");
        told("REPLY");
    }

    @Test
    void theDraftLiesInClearing() {
        id = life.assigned(subject());
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        told("CLEARING");
    }

    @Test
    void theProposerWithdrawsWhileTheReplyIsCleared() {
        id = life.assigned(subject());
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        String part = life.part(id, "zhujian").id();
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "情况已经变化，撤回本件。"),
                life.deputy("zhangsulong"));
        assertThat(state(part)).isEqualTo(AssignmentState.ENDED.name());
    }

    @Test
    void anOpinionIsSentBackAndTheNextOneMissesTheSafeDate() {
        id = life.assigned(subject(), "chengguan");
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "chengguan");
        life.claimed(id, "chengguan");
        life.opinionSubmitted(id, "chengguan");
        String part = life.part(id, "chengguan").id();
        opinion.sendBack(life.of(Role.DEPARTMENT_LEADER, "chengguan"), new HandleOpinion.Decision(part, "请写明分工。"));
        assertThat(state(part)).isEqualTo(AssignmentState.HANDLING.name());
        life.opinionSubmitted(id, "chengguan");
        pass();
        assertThat(state(part)).isEqualTo(AssignmentState.RELEASED.name());
    }

    private void told(String kind) {
        pass();
        assertThat(jdbc.sql(
                                """
                                select j.event from journal j join journal_payload p on p.journal_id = j.id
                                where j.tenant_id = ? and j.subject_id = ? and p.payload ->> 'kind' = ?
                                and j.event like 'Deadline%' order by j.sequence""")
                        .params(Lifecycle.TENANT, id, kind)
                        .query(String.class)
                        .list())
                .containsExactly("DeadlineDueSoon", "DeadlineOverdue");
    }

    private void pass() {
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(LONG), id);
    }

    private String state(String part) {
        return jdbc.sql("select state from assignment where tenant_id = ? and id = ?")
                .params(Lifecycle.TENANT, part)
                .query(String.class)
                .single();
    }

    private static String subject() {
        return "钟声 " + UUID.randomUUID();
    }
}
