package org.huiyin.handling.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.asking.AskDepartments;
import org.huiyin.handling.asking.Asking;
import org.huiyin.handling.persistence.Askings;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways of assigning, many at once, and the advice about it. */
@IntegrationTest
class RoutingTests {

    @Autowired
    Lifecycle life;

    @Autowired
    AssignDepartments assign;

    @Autowired
    AssignAdvised advised;

    @Autowired
    AssignBatch batch;

    @Autowired
    AdviseRouting advise;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    Assignments assignments;

    @Autowired
    TestClock clock;

    @Autowired
    AskDepartments asking;

    @Autowired
    Askings askings;

    @Autowired
    ProposalAccess access;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private Actor office;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        office = life.of(Role.SUPERVISION_OFFICE, null);
    }

    @Test
    void coHandlersKeepTheOrderTheyWereNamedIn() {
        String id = life.docketed(subject());
        life.assign(id, "zhujian", "shichang", "chengguan", "caizheng");
        assertThat(assignments.of(Lifecycle.TENANT, id))
                .extracting(a -> a.organ())
                .containsExactly("zhujian", "shichang", "chengguan", "caizheng");
    }

    @Test
    void separateDepartmentsEachHaveTheirReplyAndTheSheetGoesBackOnlyWhileNobodyHasBegun() {
        String id = separate();
        assertThat(assignments.of(Lifecycle.TENANT, id))
                .extracting(a -> a.role())
                .containsOnly(DepartmentRole.SEPARATE);
        life.acknowledged(id, "minzheng");
        var taken = new TakeBackAssignment.Command(life.part(id, "zhujian").id(), "错交");
        assertThat(reason(() -> takeBack.takeBack(office, taken))).isEqualTo(Reason.STALE);
        life.acknowledged(id, "zhujian");
        life.claimed(id, "zhujian");
        life.consulted(id, "zhujian");
        life.submittedForClearing(id, "zhujian");
        assertThat(life.part(id, "zhujian").state()).isEqualTo(AssignmentState.CLEARING);
        assertThat(life.part(id, "minzheng").state()).isEqualTo(AssignmentState.HANDLING);

        String other = separate();
        takeBack.takeBack(
                office,
                new TakeBackAssignment.Command(life.part(other, "zhujian").id(), "错交"));
        assertThat(life.proposal(other).state()).isEqualTo(ProposalState.DOCKETED);
    }

    @Test
    void oneSeparateDepartmentIsNone() {
        String id = life.docketed(subject());
        var alone = new AssignDepartments.Command(id, AssignmentWay.SEPARATE, null, List.of("zhujian"), null);
        assertThat(reason(() -> assign.assign(office, alone))).isEqualTo(Reason.INVALID);
    }

    @Test
    void aBatchAssignsWhatItCanAndSaysWhyNotOfTheRest() {
        String good = life.docketed(subject());
        String without = life.docketed(subject());
        String gone = life.assigned(subject());
        assertThat(batch.waiting(office, 6, 6))
                .extracting(w -> w.proposal().state())
                .containsOnly(ProposalState.DOCKETED);
        var results = batch.assign(
                office,
                List.of(
                        new AssignDepartments.Command(without, null, List.of(), null),
                        new AssignDepartments.Command(gone, "zhujian", List.of(), null),
                        new AssignDepartments.Command(good, "zhujian", List.of("chengguan"), null)));
        assertThat(results)
                .extracting(r -> r.isDone() ? "done" : r.problems().get(0).code())
                .containsExactly("error.assign.leadMissing", "error.assign.state", "done");
        assertThat(life.proposal(good).state()).isEqualTo(ProposalState.IN_HANDLING);
        String apart = life.docketed(subject());
        assertThat(batch.assign(
                        office,
                        List.of(new AssignDepartments.Command(
                                apart, AssignmentWay.SEPARATE, null, List.of("zhujian", "minzheng"), null))))
                .allMatch(AssignBatch.Result::isDone);
        assertThat(assignments.of(Lifecycle.TENANT, apart))
                .extracting(a -> a.role())
                .containsOnly(DepartmentRole.SEPARATE);
        assertThat(life.proposal(without).state()).isEqualTo(ProposalState.DOCKETED);
        Actor secretariat = life.of(Role.CONGRESS_SECRETARIAT, null);
        assertThat(reason(() -> batch.assign(secretariat, List.of()))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void adviceNamesDutiesAndEarlierProposalsAndIsCounted() {
        // only the newest papers are looked at, and other tests leave many of March
        clock.set(Instant.parse("2026-08-31T01:00:00Z"));
        String earlier = life.assigned("荔湾茉莉苑移交小区物业管理培训 " + UUID.randomUUID());
        String id = life.docketed("荔湾茉莉苑移交小区物业管理培训 " + UUID.randomUUID());
        List<Advice> list = advise.advise(office, id);
        assertThat(list).hasSizeBetween(1, 3);
        Advice first = list.get(0);
        assertThat(first.organ()).isEqualTo("zhujian");
        assertThat(first.duties()).contains("物业管理");
        assertThat(first.earlier())
                .extracting(Advice.Earlier::number)
                .contains(life.proposal(earlier).number());

        var before = advised.hitRate(office);
        advised.assign(office, new AssignDepartments.Command(id, "zhujian", List.of(), null));
        String other = life.docketed("荔湾茉莉苑移交小区物业管理培训 " + UUID.randomUUID());
        advised.assign(office, new AssignDepartments.Command(other, "gongan", List.of(), null));
        var after = advised.hitRate(office);
        assertThat(after.all() - before.all()).isEqualTo(2);
        assertThat(after.first() - before.first()).isEqualTo(1);
        assertThat(after.listed() - before.listed()).isEqualTo(1);
    }

    @Test
    void departmentsAreAskedBeforehandAndSilenceIsAgreement() {
        String id = life.docketed(subject());
        asking.ask(office, new AskDepartments.Command(id, List.of("zhujian", "minzheng")));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.PRE_ASSIGNING);
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        assertThat(access.visible(liaison, id).id()).isEqualTo(id);
        assertThat(reason(() -> access.visible(life.of(Role.DEPARTMENT_LIAISON, "weijian"), id)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(() -> life.assign(id, "zhujian"))).isEqualTo(Reason.STALE);
        var objection = new AskDepartments.Reply(id, false, "weijian", "属卫健局职责。");
        assertThat(reason(() -> asking.answer(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), objection)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> asking.answer(life.of(Role.DEPARTMENT_LIAISON, "weijian"), objection)))
                .isEqualTo(Reason.FORBIDDEN);
        asking.answer(liaison, objection);
        assertThat(reason(() -> asking.answer(liaison, objection))).isEqualTo(Reason.STALE);
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(Duration.ofDays(5)), id);
        assertThat(askings.latest(Lifecycle.TENANT, id).orElseThrow().answers())
                .extracting(Asking.Answer::state)
                .containsExactly(Asking.State.OBJECTED, Asking.State.SILENT);
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
        life.assign(id, "weijian", "minzheng");
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.IN_HANDLING);
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
    }

    @Test
    void whatIsAskedAboutCanBeWithdrawn() {
        String id = life.docketed(subject());
        asking.ask(office, new AskDepartments.Command(id, List.of("zhujian")));
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已另行解决"), life.deputy("zhangsulong"));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
    }

    private String separate() {
        String id = life.docketed(subject());
        assign.assign(
                office,
                new AssignDepartments.Command(
                        id, AssignmentWay.SEPARATE, null, List.of("zhujian", "minzheng"), "各自答复。"));
        return id;
    }

    private static String subject() {
        return "交办方式 " + UUID.randomUUID();
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(act, BusinessException.class).reason();
    }
}
