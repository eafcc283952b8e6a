package org.huiyin.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.MakeCommitments.Promise;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A promise lives by its own clock until it is kept, confirmed by others and answered; at the end every flow has been taken. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentTests {

    private static final String TENANT = Lifecycle.TENANT;
    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    @Autowired
    Lifecycle life;

    @Autowired
    MakeCommitments make;

    @Autowired
    FulfilCommitment fulfil;

    @Autowired
    ConfirmCommitment confirm;

    @Autowired
    AnswerAgain answer;

    @Autowired
    CommitmentDesk desk;

    @Autowired
    Commitments commitments;

    @Autowired
    ListMarks marks;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String proposal;
    private String id;

    @BeforeEach
    void promised() {
        clock.reset();
        proposal = life.assigned("承诺 " + UUID.randomUUID());
        life.replied(proposal, "zhujian");
        id = promise(DUE);
    }

    @AfterEach
    void clocksAgree() {
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("commitment")
                .latestVersion()
                .singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        Set<String> drawn = new TreeSet<>();
        model.getModelElementsByType(SequenceFlow.class).forEach(f -> drawn.add(f.getId()));
        model.getModelElementsByType(BoundaryEvent.class).forEach(b -> drawn.add(b.getId()));
        assertThat(jdbc.sql("select distinct element_id from trail where tenant_id = ? and process_key = 'commitment'")
                        .param(TENANT)
                        .query(String.class)
                        .list())
                .containsAll(drawn);
    }

    @Test
    void keptItIsConfirmedByTheProposerAndAnsweredASecondTime() {
        assertThat(marked()).isTrue();
        report(null);
        assertThat(state()).isEqualTo(CommitmentState.REPORTED);
        refused(() -> confirm(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), true, null), Reason.NOT_FOUND);
        refused(() -> confirm(life.of(Role.DEPARTMENT_LEADER, "zhujian"), true, null), Reason.FORBIDDEN);
        refused(() -> confirm(life.deputy("changfei"), true, null), Reason.NOT_FOUND);
        confirm(life.deputy("zhaoyan"), true, null);
        assertThat(state()).isEqualTo(CommitmentState.KEPT);
        answer.answer(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new AnswerAgain.Command(id, "路灯已全部更换。"));
        Commitment c = commitments.find(TENANT, id).orElseThrow();
        assertThat(c.state()).isEqualTo(CommitmentState.ANSWERED);
        assertThat(c.letterNumber()).matches("万住建函〔2026〕\\d+号");
        assertThat(openTasks()).isEmpty();
        assertThat(marked()).as("what the reply itself promised still runs").isTrue();
        String answered = id;
        id = promisedByTheReply();
        report(null);
        confirm(life.deputy("zhaoyan"), true, null);
        answer.answer(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new AnswerAgain.Command(id, "两期培训均已完成。"));
        assertThat(marked()).isFalse();
        id = answered;
        refused(
                () -> answer.answer(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new AnswerAgain.Command(id, "再来一封。")),
                Reason.STALE);
    }

    private String promisedByTheReply() {
        return jdbc.sql("select id from commitment where tenant_id = ? and proposal_id = ? and id <> ?")
                .params(TENANT, proposal, id)
                .query(String.class)
                .single();
    }

    @Test
    void theSubdistrictThatSawItConfirmsUnlessItPromisedItself() {
        refused(() -> report("zhujian"), Reason.INVALID);
        report("qianfeng");
        assertThat(desk.one(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), id).confirm())
                .isTrue();
        confirm(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), true, null);
        assertThat(state()).isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void theProposalIsConcludedWhileThePromiseLivesOn() {
        life.rated(proposal, "zhangsulong", SatisfactionRating.SATISFIED);
        life.rated(proposal, "zhaoyan", SatisfactionRating.SATISFIED);
        assertThat(life.proposal(proposal).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(state()).isEqualTo(CommitmentState.RUNNING);
        assertThat(marked()).isTrue();
    }

    @Test
    void itRemindsThirtySevenAndNoDaysBefore() {
        pass(ChinaTime.startOf(DUE.plusDays(1)).minusSeconds(1));
        assertThat(told("CommitmentReminded")).containsExactly("30", "7", "0");
        assertThat(state()).isEqualTo(CommitmentState.RUNNING);
    }

    @Test
    void whatIsDueSoonRemindsOnlyAsOftenAsThereIsTime() {
        id = promise(LocalDate.of(2026, 3, 6));
        pass(Instant.parse("2026-03-06T12:00:00Z"));
        assertThat(told("CommitmentReminded")).containsExactly("0");
    }

    @Test
    void missedItIsMovedWithItsReasonTwiceAtMost() {
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        assertThat(state()).isEqualTo(CommitmentState.MISSED);
        refused(() -> move(LocalDate.of(2026, 5, 28)), Reason.INVALID);
        move(LocalDate.of(2026, 7, 31));
        assertThat(state()).isEqualTo(CommitmentState.RUNNING);
        move(LocalDate.of(2026, 9, 30));
        refused(() -> move(LocalDate.of(2026, 12, 31)), Reason.STALE);
        assertThat(commitments.find(TENANT, id).orElseThrow().moved()).hasSize(2);
        pass(ChinaTime.startOf(LocalDate.of(2026, 10, 1)));
        assertThat(state()).isEqualTo(CommitmentState.BREACHED);
        assertThat(told("CommitmentBreached")).hasSize(1);
    }

    @Test
    void missedWithoutAReasonItGoesToTheLadderAndCanStillBeKept() {
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        assertThat(told("CommitmentBreached")).isEmpty();
        // five working days to give a reason, from Saturday 30 May
        pass(ChinaTime.startOf(LocalDate.of(2026, 6, 6)).minusSeconds(1));
        assertThat(state()).isEqualTo(CommitmentState.MISSED);
        pass(ChinaTime.startOf(LocalDate.of(2026, 6, 6)));
        assertThat(state()).isEqualTo(CommitmentState.BREACHED);
        report(null);
        confirm(life.deputy("zhangsulong"), true, null);
        assertThat(state()).isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void notConfirmedItGoesBackWithItsClock() {
        report(null);
        refused(() -> confirm(life.deputy("zhangsulong"), false, " "), Reason.INVALID);
        confirm(life.deputy("zhangsulong"), false, "还有两盏没亮。");
        assertThat(state()).isEqualTo(CommitmentState.RUNNING);
        new ClockGuard(jdbc, management, runtime).check(TENANT, id);
        pass(ChinaTime.startOf(DUE));
        report(null);
        pass(ChinaTime.startOf(DUE.plusDays(10)));
        assertThat(told("CommitmentMissed")).isEmpty();
        confirm(life.deputy("zhangsulong"), false, "又灭了。");
        assertThat(state()).isEqualTo(CommitmentState.MISSED);
    }

    @Test
    void onlyTheDepartmentThatPromisedReportsAndMoves() {
        refused(
                () -> fulfil.report(
                        life.of(Role.DEPARTMENT_LIAISON, "chengguan"), new FulfilCommitment.Report(id, "已办。", null)),
                Reason.NOT_FOUND);
        refused(
                () -> fulfil.reschedule(
                        life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                        new FulfilCommitment.Reschedule(id, DUE.plusDays(30), "雨季")),
                Reason.FORBIDDEN);
    }

    @Test
    void theLedgerCountsPerDepartmentAndDistrict() {
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        assertThat(desk.ledger(liaison, "chengguan", null, false).rows())
                .extracting(LedgerRow::organ)
                .contains("zhujian")
                .doesNotContain("chengguan");
        LedgerCounts before = desk.ledger(liaison, null, null, false).counts();
        String another = promise(LocalDate.of(2026, 3, 20));
        LedgerCounts after = desk.ledger(liaison, null, null, false).counts();
        assertThat(after.open()).isEqualTo(before.open() + 1);
        assertThat(after.dueThisMonth()).isEqualTo(before.dueThisMonth() + 1);
        assertThat(desk.ledger(liaison, null, null, true).rows())
                .extracting(LedgerRow::id)
                .contains(another)
                .doesNotContain(id);
        assertThat(desk.ledger(life.of(Role.CPPCC_SECRETARIAT, null), null, null, false)
                        .rows())
                .extracting(LedgerRow::id)
                .doesNotContain(id);
        assertThat(new LedgerCounts(3, 0, 1, 2, 3).keptRate()).isEqualTo(67);
        refused(() -> desk.ledger(life.deputy("zhangsulong"), null, null, false), Reason.FORBIDDEN);
    }

    private String promise(LocalDate due) {
        String commitment = UUID.randomUUID().toString();
        transaction.executeWithoutResult(s -> make.make(
                life.of(Role.DEPARTMENT_LEADER, "zhujian"),
                proposal,
                "reply",
                "zhujian",
                List.of(new Promise(
                        commitment, 2, "更换路灯", "李局长", due, List.of(new Milestone(due.minusDays(40), "完成招标"))))));
        return commitment;
    }

    private void report(String witness) {
        fulfil.report(
                life.of(Role.DEPARTMENT_HANDLER, "zhujian"),
                new FulfilCommitment.Report(id, "千峰南路 40 盏路灯已更换，可现场查看。", witness));
    }

    private void move(LocalDate due) {
        fulfil.reschedule(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new FulfilCommitment.Reschedule(id, due, "雨季停工"));
    }

    private void confirm(Actor actor, boolean kept, String reason) {
        confirm.confirm(actor, new ConfirmCommitment.Command(id, kept, reason));
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    private CommitmentState state() {
        return commitments.find(TENANT, id).orElseThrow().state();
    }

    private boolean marked() {
        return marks.of(life.of(Role.SUPERVISION_OFFICE, null), List.of(proposal))
                .get(proposal)
                .contains("commitment.mark.open");
    }

    private void pass(Instant target) {
        new Timers(clock, management, runtime).passUntil(target, id);
    }

    /** The daysLeft of each, or nothing but its place. */
    private List<String> told(String event) {
        return jdbc.sql(
                        """
                        select coalesce(p.payload->>'daysLeft', '') from journal j join journal_payload p on p.journal_id = j.id
                        where j.tenant_id = ? and j.subject_id = ? and j.event = ? and p.payload->>'commitmentId' = ?
                        order by j.sequence""")
                .params(TENANT, proposal, event, id)
                .query(String.class)
                .list();
    }

    private List<String> openTasks() {
        return jdbc.sql("select element_id from work_item where tenant_id = ? and subject_id = ? and state = 'OPEN'")
                .params(TENANT, id)
                .query(String.class)
                .list();
    }
}
