package org.huiyin.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.proposal.DeclineProposal;
import org.huiyin.proposal.ObjectToVerdict;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody acts: each clock on the way first warns and then tells that it is over. */
@IntegrationTest
class EveryClockTests {

    private static final Duration LONG = Duration.ofDays(150);

    @Autowired
    Lifecycle life;

    @Autowired
    RequestCompletion completion;

    @Autowired
    DeclineProposal decline;

    @Autowired
    ObjectToVerdict object;

    @Autowired
    RequestExtension extension;

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
        id = submitted();
        completion.request(new RequestCompletion.Command(id, 0, "请补充数据。"), life.of(Role.CONGRESS_SECRETARIAT, null));
        told("COMPLETION");
    }

    @Test
    void nobodyTellsTheProposerTheVerdict() {
        id = submitted();
        SampleDistricts.withoutAccount(jdbc, "zhangsulong", this::declined);
        told("NOTICE");
    }

    @Test
    void nobodyReconsiders() {
        id = submitted();
        declined();
        object.object(new ObjectToVerdict.Command(id, 1, "属于本区职权"), life.deputy("zhangsulong"));
        told("RECONSIDERATION");
    }

    @Test
    void nobodyAssigns() {
        id = life.docketed(Papers.fresh("钟声"));
        told("ASSIGN");
    }

    @Test
    void nobodyReplies() {
        handled();
        told("REPLY");
    }

    @Test
    void nobodyDecidesOnTheExtension() {
        handled();
        extension.request(
                life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                new RequestExtension.Command(
                        life.part(id, "zhujian").id(), LocalDate.of(2026, 8, 3), "须财政评审", "七月答复", null));
        told("EXTENSION");
    }

    @Test
    void theDraftLiesInClearing() {
        handled();
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        told("CLEARING");
    }

    @Test
    void nobodyCarriesTheLetter() {
        handled();
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        life.cleared(id, "zhujian");
        SampleDistricts.withoutAccount(jdbc, "zhaoyan", () -> life.issued(id, "zhujian"));
        told("DELIVERY");
    }

    private String submitted() {
        return life.submitted(Papers.fresh("钟声"));
    }

    private void declined() {
        decline.decline(
                new DeclineProposal.Command(id, 0, "OUTSIDE_DISTRICT_OR_POWERS", "属市级职权"),
                life.of(Role.CONGRESS_SECRETARIAT, null));
    }

    private void handled() {
        id = life.assigned(Papers.fresh("钟声"));
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
    }

    private void told(String kind) {
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(LONG), id);
        assertThat(jdbc.sql(
                                """
                                select j.event from journal j join journal_payload p on p.journal_id = j.id
                                where j.tenant_id = ? and j.subject_id = ? and p.payload ->> 'kind' = ?
                                and j.event in ('DeadlineDueSoon', 'DeadlineOverdue') order by j.sequence""")
                        .params(Lifecycle.TENANT, id, kind)
                        .query(String.class)
                        .list())
                .containsExactly("DeadlineDueSoon", "DeadlineOverdue");
    }
}
