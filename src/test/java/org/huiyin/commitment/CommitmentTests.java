package org.huiyin.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.MakeCommitments.Promise;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.documents.AddAttachment;
import org.huiyin.documents.Attachment;
import org.huiyin.documents.ReadAttachment;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.lists.ListMarks;
import org.huiyin.handling.lists.ListRow;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.proposal.ProposalState;
import org.huiyin.settings.ChangeLocalDays;
import org.huiyin.settings.OwnLaw;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.Deadlines.Lamp;
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
    JournalWords words;

    @Autowired
    Journal journal;

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
    DecideEscalation decision;

    @Autowired
    ChangeLocalDays localDays;

    @Autowired
    OwnLaw law;

    @Autowired
    PromisesToConfirm toConfirm;

    @Autowired
    Worklist worklist;

    @Autowired
    ShowProposal show;

    @Autowired
    AddAttachment add;

    @Autowired
    ReadAttachment read;

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
        assertThat(jdbc.sql(
                                "select distinct unnest(elements) from trail where tenant_id = ? and process_key = 'commitment'")
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

    /** The milestone is forty days before. */
    @Test
    void itRemindsThirtySevenAndNoDaysBeforeEachDayOfItsPlan() {
        pass(ChinaTime.startOf(DUE.minusDays(39)).minusSeconds(1));
        assertThat(told("CommitmentReminded")).containsExactly("30", "7", "0");
        pass(ChinaTime.startOf(DUE.plusDays(1)).minusSeconds(1));
        assertThat(told("CommitmentReminded")).containsExactly("30", "7", "0", "30", "7", "0");
        assertThat(state()).isEqualTo(CommitmentState.RUNNING);
    }

    /** Where the district stops work on a day that wakes the clock, the promise is not put off by it. */
    @Test
    void aDayOfTheDistrictsOwnMovesNoPromise() {
        LocalDate reminded = DUE.minusDays(30);
        var stop = new ChangeLocalDays.Command(new Days(reminded, reminded, "防汛停工"), false);
        assertThat(localDays
                        .preview(life.of(Role.SUPERVISION_OFFICE, null), stop)
                        .changes())
                .noneMatch(change -> change.before().subjectId().equals(id));
    }

    @Test
    void theJournalSaysAtWhichMilestoneItStands() {
        pass(Instant.parse("2026-05-29T12:00:00Z"));
        List<Journal.Row> reminded = journal.of(TENANT, "PROPOSAL", proposal, EnumSet.allOf(Visibility.class)).stream()
                .filter(row -> row.type().equals("CommitmentReminded")
                        && id.equals(row.data().path("commitmentId").asText()))
                .toList();
        assertThat(reminded).isNotEmpty().allSatisfy(row -> {
            assertThat(row.data().at("/milestone/no").asInt()).isEqualTo(1);
            assertThat(words.text(row, Locale.SIMPLIFIED_CHINESE)).contains("更换路灯（第1个节点：完成招标）");
        });
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
    void whatIsSetForSuggestionsAloneCountsForTheirPromises() {
        law.ofSuggestions("commit.max_moves", null, 1, clock);
        try {
            move(LocalDate.of(2026, 7, 31));
            refused(() -> move(LocalDate.of(2026, 9, 30)), Reason.STALE);
        } finally {
            law.asItWas();
        }
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
    void theTimeToExplainFollowsSettingsAndCalendar() {
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        // five working days from Saturday 30 May
        assertThat(explainUntil()).isEqualTo(LocalDate.of(2026, 6, 5));
        Days flood = new Days(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 3), "防汛停工");
        Actor office = life.of(Role.SUPERVISION_OFFICE, null);
        try {
            var told = law.running("commit.explain", "WORKING_DAYS", 8, null, clock);
            assertThat(told.moves())
                    .filteredOn(change -> change.before().subjectId().equals(id))
                    .singleElement()
                    .satisfies(change -> assertThat(change.subject().subject()).isEqualTo("更换路灯"));
            assertThat(explainUntil()).isEqualTo(LocalDate.of(2026, 6, 10));
            stopWork(office, flood, false);
            assertThat(explainUntil()).isEqualTo(LocalDate.of(2026, 6, 11));
            new ClockGuard(jdbc, management, runtime).check(TENANT, id);
            stopWork(office, flood, true);
            assertThat(told("CommitmentExplanationMoved")).hasSize(3);
            pass(ChinaTime.startOf(LocalDate.of(2026, 6, 11)).minusSeconds(1));
            assertThat(state()).isEqualTo(CommitmentState.MISSED);
            pass(ChinaTime.startOf(LocalDate.of(2026, 6, 11)));
            assertThat(state()).isEqualTo(CommitmentState.BREACHED);
        } finally {
            law.asItWas();
        }
    }

    /** No notice for 2027: five working days from 29 December end on an estimated day. */
    @Test
    void anEstimatedDayToExplainIsSaidToBeOneAndBreaksNoPromise() {
        id = promise(LocalDate.of(2026, 12, 28));
        pass(ChinaTime.startOf(LocalDate.of(2026, 12, 29)));
        Actor leader = life.of(Role.DEPARTMENT_LEADER, "zhujian");
        assertThat(desk.one(leader, id).explanation())
                .isEqualTo(new CommitmentDesk.Explanation(LocalDate.of(2027, 1, 5), true));
        assertThat(desk.one(life.deputy("zhangsulong"), id).explanation())
                .as("an affair of the offices")
                .isNull();
        pass(ChinaTime.startOf(LocalDate.of(2027, 1, 20)));
        assertThat(state()).isEqualTo(CommitmentState.MISSED);
    }

    @Test
    void otherRemindersReachThePromisesThatRun() {
        try {
            var told = law.running("commit.remind", null, null, "60,15", clock);
            assertThat(told.changes())
                    .filteredOn(change -> change.before().subjectId().equals(id))
                    .singleElement()
                    .matches(change -> !change.moves());
            new ClockGuard(jdbc, management, runtime).check(TENANT, id);
            pass(ChinaTime.startOf(DUE.plusDays(1)).minusSeconds(1));
            assertThat(told("CommitmentReminded")).containsExactly("15", "15");
            assertThat(state()).isEqualTo(CommitmentState.RUNNING);
        } finally {
            law.asItWas();
        }
    }

    @Test
    void brokenTheSupervisionOfficeDecidesUntilWhenItIsToBeKept() {
        refused(() -> decide(LocalDate.of(2026, 7, 31)), Reason.STALE);
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        pass(ChinaTime.startOf(LocalDate.of(2026, 6, 6)));
        assertThat(state()).isEqualTo(CommitmentState.BREACHED);
        refused(() -> move(LocalDate.of(2026, 7, 31)), Reason.STALE);
        refused(() -> decide(LocalDate.of(2026, 6, 6)), Reason.INVALID);
        refused(
                () -> decision.decide(
                        life.of(Role.DISTRICT_LEADER, null),
                        new DecideEscalation.Command(id, LocalDate.of(2026, 7, 31), "限期完成。")),
                Reason.FORBIDDEN);
        refused(
                () -> decision.decide(
                        life.of(Role.SUPERVISION_OFFICE, null),
                        new DecideEscalation.Command(id, LocalDate.of(2026, 7, 31), " ")),
                Reason.INVALID);
        Actor elsewhere =
                new Actor(SampleDistricts.XIAODIAN, "x", "某", Role.SUPERVISION_OFFICE, "ducha", "督查室", null, Door.PAGE);
        refused(
                () -> decision.decide(elsewhere, new DecideEscalation.Command(id, LocalDate.of(2026, 7, 31), "限期完成。")),
                Reason.NOT_FOUND);
        decide(LocalDate.of(2026, 7, 31));
        Commitment again = commitments.find(TENANT, id).orElseThrow();
        assertThat(again.state()).isEqualTo(CommitmentState.RUNNING);
        assertThat(again.due()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(again.moved()).last().extracting(Commitment.Move::reason).isEqualTo("限期完成，每周报进度。");
        assertThat(openTasks()).containsExactly("Task_ReportCommitment");
        assertThat(told("CommitmentEscalationDecided")).hasSize(1);
        refused(() -> decide(LocalDate.of(2026, 8, 31)), Reason.STALE);
        refused(() -> move(LocalDate.of(2026, 8, 31)), Reason.STALE);
        pass(ChinaTime.startOf(LocalDate.of(2026, 8, 1)));
        assertThat(state()).as("missed once more it is back at the office").isEqualTo(CommitmentState.BREACHED);
    }

    @Test
    void reportedAndNotConfirmedItIsAsEscalatedAsItWas() {
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        pass(ChinaTime.startOf(LocalDate.of(2026, 6, 6)));
        report(null);
        confirm(life.deputy("zhangsulong"), false, "路灯没有换。");
        refused(() -> move(LocalDate.of(2026, 7, 31)), Reason.STALE);
        pass(clock.instant());
        assertThat(state()).isEqualTo(CommitmentState.BREACHED);
    }

    @Test
    void whoIsAskedHasItOnTheDesk() {
        Actor liaison = life.of(Role.DEPARTMENT_LIAISON, "zhujian");
        ListRow waiting = row(liaison, WorklistTab.DEPARTMENT, "Task_ReportCommitment");
        assertThat(waiting.commitmentId()).isEqualTo(id);
        assertThat(waiting.link()).isEqualTo("/commitments/" + id);
        assertThat(waiting.due()).isEqualTo(DUE);
        assertThat(waiting.lamp()).isEqualTo(Lamp.ON_TRACK);
        pass(ChinaTime.startOf(DUE));
        assertThat(row(liaison, WorklistTab.DEPARTMENT, "Task_ReportCommitment").lamp())
                .isEqualTo(Lamp.DUE_SOON);
        pass(ChinaTime.startOf(DUE.plusDays(1)));
        assertThat(row(life.of(Role.DEPARTMENT_LEADER, "zhujian"), WorklistTab.MINE, "Task_ExplainCommitment")
                        .lamp())
                .isEqualTo(Lamp.OVERDUE);
        assertThat(rows(liaison, WorklistTab.MINE)).isEmpty();
        pass(ChinaTime.startOf(LocalDate.of(2026, 6, 6)));
        assertThat(row(life.of(Role.SUPERVISION_OFFICE, null), WorklistTab.PROMISES, "Task_DecideEscalation")
                        .commitmentId())
                .isEqualTo(id);
        assertThat(rows(life.of(Role.DEPARTMENT_LEADER, "zhujian"), WorklistTab.MINE))
                .isEmpty();
        report("qianfeng");
        assertThat(rows(life.of(Role.SUPERVISION_OFFICE, null), WorklistTab.PROMISES))
                .isEmpty();
        Actor witness = life.of(Role.SUBDISTRICT_STAFF, "qianfeng");
        assertThat(row(witness, WorklistTab.MINE, "Task_ConfirmCommitment").due())
                .isNull();
        confirm(witness, true, null);
        assertThat(rows(witness, WorklistTab.MINE)).isEmpty();
        assertThat(row(life.of(Role.DEPARTMENT_LEADER, "zhujian"), WorklistTab.MINE, "Task_AnswerAgain")
                        .commitmentId())
                .isEqualTo(id);
    }

    @Test
    void itIsNoLineOfTheOthersThatHadAPart() {
        proposal = life.assigned("会办不跟承诺 " + UUID.randomUUID(), "chengguan");
        life.acknowledged(proposal, "chengguan");
        life.claimed(proposal, "chengguan");
        life.opinionSubmitted(proposal, "chengguan");
        life.opinionSigned(proposal, "chengguan");
        life.replied(proposal, "zhujian");
        id = promise(DUE);
        assertThat(rows(life.of(Role.DEPARTMENT_LEADER, "zhujian"), WorklistTab.WAITING))
                .hasSize(1);
        assertThat(rows(life.of(Role.DEPARTMENT_LIAISON, "chengguan"), WorklistTab.WAITING))
                .isEmpty();
    }

    @Test
    void evidenceIsGatheredSealedWithTheReportAndSeenByThoseWhoConfirm() {
        Actor handler = life.of(Role.DEPARTMENT_HANDLER, "zhujian");
        String picture = evidence(handler, "亮灯.pdf");
        Actor deputy = life.deputy("zhaoyan");
        assertThat(desk.one(deputy, id).evidence().attachments())
                .as("not yet reported")
                .isEmpty();
        refused(() -> read.visible(deputy, picture), Reason.NOT_FOUND);
        refused(() -> evidence(life.of(Role.DEPARTMENT_HANDLER, "renshe"), "别人.pdf"), Reason.NOT_FOUND);
        refused(() -> evidence(deputy, "代表.pdf"), Reason.FORBIDDEN);
        report("qianfeng");
        assertThat(desk.one(deputy, id).evidence().attachments())
                .extracting(Attachment::fileName)
                .containsExactly("亮灯.pdf");
        assertThat(desk.one(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), id)
                        .evidence()
                        .attachments())
                .hasSize(1)
                .allMatch(Attachment::sealed);
        assertThat(read.visible(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), picture))
                .isNotNull();
        refused(() -> read.visible(life.of(Role.SUBDISTRICT_STAFF, "xiayuan"), picture), Reason.NOT_FOUND);
        refused(() -> evidence(handler, "迟来.pdf"), Reason.GATE_CLOSED);
        confirm(life.of(Role.SUBDISTRICT_STAFF, "qianfeng"), false, "还有两盏没亮。");
        evidence(handler, "补亮.pdf");
        assertThat(desk.one(deputy, id).evidence().attachments()).hasSize(1);
    }

    @Test
    void theTimelineTellsEachPromiseOnce() {
        var lines = show.show(life.deputy("zhangsulong"), proposal).timeline();
        assertThat(lines)
                .extracting(Journal.Row::type)
                .contains("CommitmentOpened")
                .doesNotContain("CommitmentsMade");
    }

    @Test
    void itsProposersAreAskedOnTheirHomeUntilOneHasConfirmed() {
        Actor other = life.deputy("zhaoyan");
        report(null);
        assertThat(toConfirm.of(other)).extracting(PromisesToConfirm.Line::id).contains(id);
        assertThat(toConfirm.of(life.deputy("changfei")))
                .extracting(PromisesToConfirm.Line::id)
                .doesNotContain(id);
        confirm(other, true, null);
        assertThat(toConfirm.of(life.deputy("zhangsulong")))
                .extracting(PromisesToConfirm.Line::id)
                .doesNotContain(id);
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
        pass(clock.instant());
        assertThat(state()).isEqualTo(CommitmentState.MISSED);
        assertThat(openTasks())
                .as("the reason is asked for as of any promise that was missed")
                .contains("Task_ExplainCommitment");
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
        assertThat(ledger(liaison, "chengguan", false).rows())
                .extracting(LedgerRow::organ)
                .contains("zhujian")
                .doesNotContain("chengguan");
        LedgerCounts before = ledger(liaison, null, false).counts();
        String another = promise(LocalDate.of(2026, 3, 20));
        LedgerCounts after = ledger(liaison, null, false).counts();
        assertThat(after.open()).isEqualTo(before.open() + 1);
        assertThat(after.dueThisMonth()).isEqualTo(before.dueThisMonth() + 1);
        assertThat(ledger(liaison, null, true).rows())
                .extracting(LedgerRow::id)
                .contains(another)
                .doesNotContain(id);
        assertThat(ledger(life.of(Role.CPPCC_SECRETARIAT, null), null, false).rows())
                .extracting(LedgerRow::id)
                .doesNotContain(id);
        assertThat(new LedgerCounts(3, 0, 1, 2, 3).keptRate()).isEqualTo(67);
        refused(() -> ledger(life.deputy("zhangsulong"), null, false), Reason.FORBIDDEN);
    }

    private CommitmentDesk.Ledger ledger(Actor actor, String organ, boolean thisMonth) {
        return desk.ledger(actor, new CommitmentDesk.Question(organ, null, thisMonth));
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

    private LocalDate explainUntil() {
        return desk.one(life.of(Role.DEPARTMENT_LEADER, "zhujian"), id)
                .explanation()
                .due();
    }

    private void stopWork(Actor office, Days days, boolean revoke) {
        var command = new ChangeLocalDays.Command(days, revoke);
        localDays.apply(office, command, localDays.preview(office, command).print());
    }

    private void move(LocalDate due) {
        fulfil.reschedule(life.of(Role.DEPARTMENT_LEADER, "zhujian"), new FulfilCommitment.Reschedule(id, due, "雨季停工"));
    }

    private void decide(LocalDate due) {
        decision.decide(life.of(Role.SUPERVISION_OFFICE, null), new DecideEscalation.Command(id, due, "限期完成，每周报进度。"));
    }

    private String evidence(Actor actor, String name) {
        byte[] bytes = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        return add.add(actor, new AddAttachment.Command(id, "COMMITMENT", name, "", bytes));
    }

    private List<ListRow> rows(Actor actor, WorklistTab tab) {
        return worklist.of(actor).page(tab, null, 1000).rows().stream()
                .filter(row -> id.equals(row.commitmentId()))
                .toList();
    }

    private ListRow row(Actor actor, WorklistTab tab, String element) {
        return rows(actor, tab).stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow();
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
