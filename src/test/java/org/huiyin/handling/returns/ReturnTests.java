package org.huiyin.handling.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentWay;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.PreviewAssignment;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.TakeBackAssignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.journal.Journal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 退办: inside the window, once, reviewed, in a dispute ruled upon; timers right again after every loop. */
@IntegrationTest
class ReturnTests {

    private static final String TENANT = Lifecycle.TENANT;

    @Autowired
    Lifecycle life;

    @Autowired
    Disputes disputes;

    @Autowired
    ReassignAssignment reassign;

    @Autowired
    OrderRehandling rehandling;

    @Autowired
    PreviewAssignment preview;

    @Autowired
    ReturnAssignment returnAssignment;

    @Autowired
    TakeBackAssignment takeBack;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    ShowProposal show;

    @Autowired
    ShowReturns desk;

    @Autowired
    ProposalAccess access;

    @Autowired
    Assignments assignments;

    @Autowired
    Returns returns;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private String id;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
        id = null;
    }

    @AfterEach
    void clocksAgree() {
        if (id != null) {
            new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        }
        clock.reset();
    }

    @Test
    void upheldInsideTheWindowTheNewLeadHasItsWholeTime() {
        assigned("chengguan");
        String former = part("zhujian").id();
        LocalDate before = due(former, "REPLY");
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.RETURN_REVIEW);
        assertThat(due(former, "REPLY")).isEqualTo(before);
        life.acknowledged(id, "chengguan");
        pass(Duration.ofDays(2));

        disputes.decided(id, "zhujian", DecideReturn.Verdict.UPHOLD, "minzheng");

        assertThat(assignments.get(TENANT, former).state()).isEqualTo(AssignmentState.REASSIGNED);
        assertThat(part("minzheng").isLead()).isTrue();
        assertThat(due(part("minzheng").id(), "REPLY")).isEqualTo(before.plusDays(2));
        assertThat(due(part("chengguan").id(), "CO_HANDLING_SAFE"))
                .as("twenty days before the new day")
                .isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(part("chengguan").state()).isEqualTo(AssignmentState.HANDLING);
        assertThat(reason(() -> access.visible(life.of(Role.DEPARTMENT_LIAISON, "zhujian"), id)))
                .isEqualTo(Reason.NOT_FOUND);
        life.acknowledged(id, "minzheng");
        assertThat(part("minzheng").state()).isEqualTo(AssignmentState.HANDLING);
    }

    @Test
    void theSecondReturnOfTheProposalIsRuledUponAndTheDayStays() {
        assigned();
        disputes.returned(id, "zhujian", "minzheng");
        disputes.decided(id, "zhujian", DecideReturn.Verdict.UPHOLD, "minzheng");
        LocalDate before = due(part("minzheng").id(), "REPLY");
        pass(Duration.ofDays(1));
        disputes.returned(id, "minzheng", "zhujian");
        assertThat(part("minzheng").state()).isEqualTo(AssignmentState.RULING);
        disputes.ruled(id, "minzheng", RuleOnReturn.Step.DECIDE, "weijian");
        assertThat(due(part("weijian").id(), "REPLY")).isEqualTo(before);
        assertThat(returns.of(TENANT, id)).extracting(Return::direct).containsExactly(false, true);
    }

    @Test
    void whoHasItFromTheOfficeHandsTheSameDayOnWhenItsReturnIsUpheld() {
        assigned();
        life.acknowledged(id, "zhujian");
        LocalDate before = due(part("zhujian").id(), "REPLY");
        pass(Duration.ofDays(20));
        reassign("zhujian", "minzheng");
        disputes.returned(id, "minzheng", "weijian");
        disputes.decided(id, "minzheng", DecideReturn.Verdict.UPHOLD, "weijian");
        assertThat(due(part("weijian").id(), "REPLY")).isEqualTo(before);
    }

    @Test
    void whatIsHandledAgainIsDueInAMonthForWhomeverAReturnBringsItTo() {
        assigned();
        life.replied(id, "zhujian");
        life.rated(id, "zhangsulong", SatisfactionRating.DISSATISFIED);
        life.rated(id, "zhaoyan", SatisfactionRating.SATISFIED);
        rehandling.order(
                life.of(Role.CONGRESS_SECRETARIAT, null), new OrderRehandling.Command(id, "请改由职能单位重新办理。", true));
        assertThat(preview.preview(
                        life.of(Role.SUPERVISION_OFFICE, null), id, AssignmentWay.SINGLE, "minzheng", List.of()))
                .extracting(PreviewAssignment.Line::due)
                .containsExactly(LocalDate.of(2026, 4, 2));
        life.assign(id, "minzheng");
        disputes.returned(id, "minzheng", "weijian");
        disputes.decided(id, "minzheng", DecideReturn.Verdict.UPHOLD, "weijian");
        assertThat(due(part("weijian").id(), "REPLY")).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void whatWasProposedBeforeTheFinalRulingIsNotConfirmedAfterIt() {
        assigned("chengguan");
        disputes.proposed(id, "chengguan", "caizheng");
        disputes.returned(id, "zhujian", "minzheng");
        disputes.referred(id, "zhujian");
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.TO_LEADER, null);
        disputes.ruledFinally(id, "zhujian", null);
        assertThat(code(() -> disputes.confirmed(id, "chengguan"))).isEqualTo("error.return.final");
        disputes.refused(id, "chengguan");
        life.acknowledged(id, "chengguan");
    }

    /** No notice for 2027 yet: the window that reaches into it ends on a day that is but an estimate. */
    @Test
    void anEstimatedWindowNeitherAcceptsNorRefuses() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        id = life.assigned("跨年退办 " + UUID.randomUUID());
        pass(Duration.ofDays(20));
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.RETURN_REVIEW);
    }

    @Test
    void rejectedItObjectsOnceAndThenNoMore() {
        assigned();
        disputes.proposed(id, "zhujian", "minzheng");
        disputes.refused(id, "zhujian");
        disputes.returned(id, "zhujian", "minzheng");
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REJECT, null);
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(open("RETURN_WINDOW")).isTrue();
        disputes.returned(id, "zhujian", "minzheng");
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.ASK_VIEW, null);
        disputes.viewGiven(id, "zhujian", null);
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.DECIDE, null);
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(code(() -> disputes.proposed(id, "zhujian", "minzheng"))).isEqualTo("error.return.max");
        life.acknowledged(id, "zhujian");
    }

    @Test
    void whatTheOfficeHasRuledUponOnceOnlyADistrictLeaderDecidesAndAfterThatNobodyReturns() {
        assigned("chengguan");
        disputes.returned(id, "zhujian", "minzheng");
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REFER, null);
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.DECIDE, null);
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(code(() -> disputes.ruled(id, "zhujian", RuleOnReturn.Step.DECIDE, null)))
                .isEqualTo("error.ruling.onlyLeader");
        Actor leader = life.of(Role.DISTRICT_LEADER, null);
        assertThat(desk.list(leader)).noneMatch(line -> line.proposal().id().equals(id));
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.TO_LEADER, null);
        assertThat(desk.list(leader)).anyMatch(line -> line.proposal().id().equals(id));
        disputes.ruledFinally(id, "zhujian", null);
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.ASSIGNED);
        for (String organ : List.of("zhujian", "chengguan")) {
            assertThat(code(() -> disputes.proposed(id, organ, "minzheng"))).isEqualTo("error.return.final");
        }
    }

    @Test
    void onTheSixthWorkingDayItIsRefusedWithTheDayTheWindowEnded() {
        assigned();
        pass(Duration.ofDays(7).plusHours(16));
        assertThat(part("zhujian").isDeemedAccepted()).isTrue();
        BusinessException refused = refused(() -> disputes.proposed(id, "zhujian", "minzheng"));
        assertThat(refused.problems().get(0).code()).isEqualTo("error.return.window");
        assertThat(refused.problems().get(0).args()).containsExactly(LocalDate.parse("2026-03-09"));
    }

    @Test
    void theWindowAlsoEndsWhileTheDeputyLeaderHasNotConfirmed() {
        assigned();
        disputes.proposed(id, "zhujian", "minzheng");
        pass(Duration.ofDays(7).plusHours(16));
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.HANDLING);
        assertThat(returns.of(TENANT, id)).extracting(Return::state).containsExactly(State.LAPSED);
    }

    @Test
    void aCoHandlersReturnLeavesTheLeadAlone() {
        assigned("chengguan");
        String lead = part("zhujian").id();
        disputes.returned(id, "chengguan", "caizheng");
        life.acknowledged(id, "zhujian");
        disputes.decided(id, "chengguan", DecideReturn.Verdict.UPHOLD, "caizheng");
        assertThat(part("zhujian").id()).isEqualTo(lead);
        assertThat(part("zhujian").state()).isEqualTo(AssignmentState.HANDLING);
        life.acknowledged(id, "caizheng");
        assertThat(part("caizheng").isLead()).isFalse();
    }

    @Test
    void proposersSeeNothingOfIt() {
        assigned();
        disputes.returned(id, "zhujian", "minzheng");
        var seen = show.show(life.deputy("zhangsulong"), id);
        assertThat(seen.parts()).extracting(p -> p.state()).containsExactly(AssignmentState.HANDLING);
        assertThat(seen.timeline()).extracting(Journal.Row::type).noneMatch(type -> type.contains("Return"));
        assertThat(show.show(life.of(Role.SUPERVISION_OFFICE, null), id).timeline())
                .extracting(Journal.Row::type)
                .contains("ReturnProposed", "AssignmentReturned");
    }

    @Test
    void theEstablishmentOfficeSeesExactlyWhatIsPutToIt() {
        assigned();
        Actor office = life.of(Role.ESTABLISHMENT_OFFICE, null);
        disputes.returned(id, "zhujian", "minzheng");
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REFER, null);
        String returnId = returns.of(TENANT, id).get(0).id();
        assertThat(reason(() -> desk.show(office, returnId))).isEqualTo(Reason.NOT_FOUND);
        disputes.ruled(id, "zhujian", RuleOnReturn.Step.ASK_VIEW, null);
        assertThat(desk.show(office, returnId).steps())
                .extracting(ReturnStep::kind)
                .endsWith(ReturnStep.Kind.VIEW_ASKED);
        assertThat(reason(() -> access.visible(office, id))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theOfficeReassignsLaterAndTheDayStays() {
        assigned("chengguan");
        life.acknowledged(id, "zhujian");
        life.acknowledged(id, "chengguan");
        LocalDate before = due(part("zhujian").id(), "REPLY");
        pass(Duration.ofDays(20));
        reassign("zhujian", "minzheng");
        reassign("chengguan", "caizheng");
        assertThat(due(part("minzheng").id(), "REPLY")).isEqualTo(before);
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(reason(() -> reassign("minzheng", "weijian"))).isEqualTo(Reason.STALE);
    }

    @Test
    void withdrawalTakingBackAndTheSafeDateEndWhatIsDisputed() {
        assigned();
        disputes.returned(id, "zhujian", "minzheng");
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已另行解决"), life.deputy("zhangsulong"));
        assertThat(life.proposal(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(assignments.of(TENANT, id)).extracting(a -> a.state()).containsExactly(AssignmentState.ENDED);
        assertThat(returns.of(TENANT, id)).extracting(Return::state).containsExactly(State.LAPSED);

        assigned("chengguan");
        disputes.returned(id, "chengguan", "caizheng");
        takeBack.takeBack(
                life.of(Role.SUPERVISION_OFFICE, null),
                new TakeBackAssignment.Command(part("zhujian").id(), "错交"));
        assertThat(assignments.of(TENANT, id)).extracting(a -> a.state()).containsOnly(AssignmentState.TAKEN_BACK);

        assigned("chengguan", "caizheng");
        life.acknowledged(id, "zhujian");
        disputes.returned(id, "chengguan", "weijian");
        disputes.returned(id, "caizheng", "weijian");
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.RULING);
        pass(Duration.ofDays(80));
        assertThat(part("chengguan").state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.RELEASED);
    }

    @Test
    void rejectedAtTheVeryEndTheSafeDateStillReleases() {
        assigned("chengguan");
        disputes.returned(id, "chengguan", "caizheng");
        life.acknowledged(id, "zhujian");
        Instant safe = end("CO_HANDLING_SAFE");
        new Timers(clock, management, runtime).passUntil(safe.minus(Duration.ofDays(1)), id);
        disputes.decided(id, "chengguan", DecideReturn.Verdict.REJECT, null);
        assertThat(part("chengguan").state()).isEqualTo(AssignmentState.ASSIGNED);
        pass(Duration.ofDays(1));
        assertThat(part("chengguan").state()).isEqualTo(AssignmentState.RELEASED);
    }

    @Test
    void withdrawalEndsEveryPartWhereverItStands() {
        assigned("chengguan", "caizheng");
        life.acknowledged(id, "chengguan");
        life.claimed(id, "chengguan");
        life.opinionSubmitted(id, "chengguan");
        disputes.returned(id, "zhujian", "minzheng");
        disputes.returned(id, "caizheng", "weijian");
        assertThat(part("caizheng").state()).isEqualTo(AssignmentState.RULING);
        withdraw.withdraw(
                new WithdrawProposal.Command(id, life.proposal(id).version(), "已另行解决"), life.deputy("zhangsulong"));
        assertThat(assignments.of(TENANT, id)).extracting(a -> a.state()).containsOnly(AssignmentState.ENDED);
    }

    @Test
    void onlyWhoIsNamedActsAndOnlyOnce() {
        assigned();
        String part = part("zhujian").id();
        var proposed = new ReturnAssignment.Proposed(part, "不属本单位职责。", "minzheng");
        assertThat(reason(() -> returnAssignment.propose(life.of(Role.DEPARTMENT_HANDLER, "zhujian"), proposed)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> returnAssignment.propose(life.of(Role.DEPARTMENT_LIAISON, "minzheng"), proposed)))
                .isEqualTo(Reason.FORBIDDEN);
        disputes.returned(id, "zhujian", "minzheng");
        assertThat(reason(() -> returnAssignment.confirm(life.of(Role.DEPARTMENT_DEPUTY_LEADER, "zhujian"), part)))
                .isIn(Reason.STALE, Reason.GATE_CLOSED);
        disputes.decided(id, "zhujian", DecideReturn.Verdict.REJECT, null);
        assertThat(reason(() -> disputes.decided(id, "zhujian", DecideReturn.Verdict.REJECT, null)))
                .isEqualTo(Reason.STALE);
    }

    private void reassign(String organ, String to) {
        reassign.reassign(
                life.of(Role.SUPERVISION_OFFICE, null),
                new ReassignAssignment.Command(part(organ).id(), to, "机构职能调整"));
    }

    private void assigned(String... coHandling) {
        clock.reset();
        id = life.assigned("退办 " + UUID.randomUUID(), coHandling);
    }

    private org.huiyin.handling.Assignment part(String organ) {
        return life.part(id, organ);
    }

    private void pass(Duration time) {
        new Timers(clock, management, runtime).passUntil(clock.instant().plus(time), id);
    }

    private boolean open(String kind) {
        return deadlines.of(TENANT, id).stream().anyMatch(d -> d.kind().equals(kind) && "OPEN".equals(d.status()));
    }

    private Instant end(String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && "OPEN".equals(d.status()))
                .map(Deadline::overdueFrom)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate due(String partId, String kind) {
        return deadlines.of(TENANT, id).stream()
                .filter(d -> d.kind().equals(kind) && partId.equals(d.scopeId()) && "OPEN".equals(d.status()))
                .map(Deadline::due)
                .findFirst()
                .orElseThrow();
    }

    private static BusinessException refused(ThrowingCallable act) {
        return catchThrowableOfType(act, BusinessException.class);
    }

    private static Reason reason(ThrowingCallable act) {
        return refused(act).reason();
    }

    private static String code(ThrowingCallable act) {
        return refused(act).problems().get(0).code();
    }
}
