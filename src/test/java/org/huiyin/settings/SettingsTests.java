package org.huiyin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.calendar.ChangeLaw;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.DeclareLocalDay.Days;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.handling.Lifecycle;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Role;
import org.huiyin.workflow.ClockGuard;
import org.huiyin.workflow.DeadlineChange;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Deadlines.Lamp;
import org.huiyin.workflow.Recalculation;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The law is changed while deadlines run: told before, then done, with the engine's real timers. */
@IntegrationTest
class SettingsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String NOTICE_2027 =
            """
            {"year": 2027, "notice": "关于2027年的测试通知", "number": null,
             "off": [{"festivals": ["NEW_YEAR"], "from": "2027-01-01", "to": "2027-01-04"}],
             "work": ["2027-01-09"]}""";

    @Autowired
    Lifecycle life;

    @Autowired
    SetParameter set;

    @Autowired
    ParameterCatalogue catalogue;

    @Autowired
    ParameterWords words;

    @Autowired
    ChangeLocalDays localDays;

    @Autowired
    ImportNotice notices;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineCalculator calculator;

    @Autowired
    Recalculation recalculation;

    @Autowired
    ChangeLaw law;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void startOfMarch() {
        clock.reset();
    }

    @AfterEach
    void asTheLawWas() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from deadline_parameter where set_by is not null").update();
            jdbc.sql("delete from work_calendar where tenant_id is not null or notice_year = 2027")
                    .update();
            jdbc.sql("delete from calendar_year where year = 2027").update();
            law.hold();
        });
        clock.reset();
    }

    @Test
    void aLongerTimeToReplyMovesReplySafeDateTimersAndHistory() {
        String id = life.assigned("参数改期", "caizheng");
        Deadline reply = deadline(id, "REPLY");
        Deadline safe = deadline(id, "CO_HANDLING_SAFE");
        assertThat(reply.due()).isEqualTo("2026-06-02");
        ParameterChange fourMonths = months("reply.normal", 4, true);
        Preview preview = set.preview(office(), fourMonths);
        assertThat(of(preview, id))
                .extracting(change -> change.before().kind())
                .containsExactlyInAnyOrder("REPLY", "CO_HANDLING_SAFE");
        assertThat(deadline(id, "REPLY")).as("a preview writes nothing").isEqualTo(reply);

        set.apply(office(), fourMonths, preview.print());

        assertThat(deadline(id, "REPLY").due()).isEqualTo("2026-07-02");
        assertThat(deadline(id, "REPLY").basis()).isEqualTo("测试文件一号");
        assertThat(deadline(id, "CO_HANDLING_SAFE").due()).isEqualTo("2026-06-12");
        assertThat(safe.due()).isEqualTo("2026-05-13");
        guard(id);
        assertThat(jdbc.sql("select reason from deadline_move where tenant_id = ? and deadline_id = ?")
                        .params(Lifecycle.TENANT, reply.id())
                        .query(String.class)
                        .single())
                .isEqualTo("期限参数“建议答复期限”自 2026-03-02 起为 4 个自然月（测试文件一号）");
        assertThat(events("PROPOSAL", id, "DeadlineMoved")).hasSize(2);
        assertThat(events("TENANT", Lifecycle.TENANT, "ParameterSet")).isNotEmpty();
        assertThat(of(set.preview(office(), fourMonths), id)).as("done is done").isEmpty();
    }

    @Test
    void withoutRunningDeadlinesOnlyWhatBeginsLaterIsCountedAnew() {
        String before = life.assigned("生效日之前");
        ParameterChange fromTomorrow = new ParameterChange(
                "reply.normal", null, null, null, "NATURAL_MONTHS", 4, null, "测试文件二号", TODAY.plusDays(1), false);
        Preview preview = set.preview(office(), fromTomorrow);
        assertThat(of(preview, before)).isEmpty();
        set.apply(office(), fromTomorrow, preview.print());
        clock.forward(Duration.ofDays(1));
        assertThat(deadline(life.assigned("生效日当天"), "REPLY").due()).isEqualTo("2026-07-03");
        assertThat(deadline(before, "REPLY").due()).isEqualTo("2026-06-02");
    }

    @Test
    void whatAnActHasSetKeepsItsDate() {
        String id = life.assigned("已批准延期");
        String part = life.part(id, "zhujian").id();
        var extended = calculator.calculate(Lifecycle.TENANT, Rule.NATURAL_MONTHS, 5, TODAY);
        transactions.executeWithoutResult(
                status -> deadlines.move(office(), id, part, "REPLY", extended, null, "批准延期"));
        Preview shorter = set.preview(office(), months("reply.normal", 2, true));
        assertThat(of(shorter, id)).isEmpty();
        set.apply(office(), months("reply.normal", 2, true), shorter.print());
        assertThat(deadline(id, "REPLY").due()).isEqualTo(extended.due());
        guard(id);
    }

    /** Start points and cut-offs are lawful only as the day of assignment finds them; here the reply is counted from receipt. */
    @Test
    void theStartPointMovesRepliesToTheDayOfReceipt() {
        String id = life.docketed("自收到日起算");
        clock.forward(Duration.ofDays(3));
        life.assign(id, "zhujian");
        assertThat(deadline(id, "REPLY").due()).isEqualTo("2026-06-05");
        ParameterChange received = new ParameterChange(
                "deadline.startpoint", null, null, null, null, null, "RECEIVED", "测试文件三号", TODAY, true);
        set.apply(office(), received, set.preview(office(), received).print());
        Deadline moved = deadline(id, "REPLY");
        assertThat(moved.start()).isEqualTo("2026-03-02");
        assertThat(moved.due()).isEqualTo("2026-06-02");
        assertThat(moved.basis()).contains("起算点：收到日（2026-03-02）");
        guard(id);
    }

    @Test
    void aReminderMovesWithoutTheDeadline() {
        String id = life.assigned("只改提醒日");
        Deadline reply = deadline(id, "REPLY");
        ParameterChange earlier =
                new ParameterChange("warn.reply", null, null, null, "WORKING_DAYS", 15, null, "测试文件四号", TODAY, true);
        Preview preview = set.preview(office(), earlier);
        assertThat(of(preview, id)).singleElement().matches(change -> !change.moves());
        set.apply(office(), earlier, preview.print());
        assertThat(deadline(id, "REPLY").due()).isEqualTo(reply.due());
        assertThat(deadline(id, "REPLY").warnFrom()).isBefore(reply.warnFrom());
        guard(id);
        assertThat(events("PROPOSAL", id, "DeadlineMoved")).isEmpty();
    }

    @Test
    void aKindOfItsOwnConcernsThatKindOnly() {
        String id = life.assigned("只为提案另定");
        ParameterChange forProposals = new ParameterChange(
                "sign.within", "MEMBER_PROPOSAL", null, null, "WORKING_DAYS", 4, null, "测试文件五号", TODAY, true);
        assertThat(of(set.preview(office(), forProposals), id)).isEmpty();
        ParameterChange forSession = new ParameterChange(
                "sign.within", "DEPUTY_SUGGESTION", 6, 6, "WORKING_DAYS", 1, null, "测试文件五号", TODAY, true);
        assertThat(of(set.preview(office(), forSession), id))
                .singleElement()
                .satisfies(change -> assertThat(change.due()).isEqualTo("2026-03-03"));
    }

    @Test
    void whatHasMovedSinceThePreviewIsToldNotDone() {
        life.submitted("预览之前");
        ParameterChange longer =
                new ParameterChange("review.within", null, null, null, "WORKING_DAYS", 8, null, "测试文件六号", TODAY, true);
        Preview preview = set.preview(office(), longer);
        String late = life.submitted("预览之后");
        assertThatThrownBy(() -> set.apply(office(), longer, preview.print()))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.STALE));
        assertThat(deadline(late, "REVIEW").due()).isEqualTo("2026-03-09");
        assertThat(calculator
                        .parameter(Lifecycle.TENANT, "review.within", TODAY)
                        .amount())
                .isEqualTo(5);
    }

    @Test
    void everySlipIsNamedAndOthersAreRefused() {
        ParameterChange slips =
                new ParameterChange("return.window", "whatever", 9, 9, "HOURS", 0, null, " ", TODAY.plusDays(1), true);
        assertThatThrownBy(() -> set.preview(office(), slips))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .extracting("code")
                        .containsExactlyInAnyOrder(
                                "error.settings.kind",
                                "error.settings.session",
                                "error.settings.rule",
                                "error.settings.amount",
                                "error.settings.basis",
                                "error.settings.runningAhead"));
        assertThatThrownBy(() -> set.preview(life.of(Role.CONGRESS_SECRETARIAT, null), months("reply.normal", 4, true)))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.FORBIDDEN));
    }

    @Test
    void whistlesAndLaddersAreSetByKind() {
        String emergency = "应急预案修订";
        ParameterChange faster = new ParameterChange(
                "whistle.reportin", "EMERGENCY", null, null, "MINUTES", 20, null, emergency, TODAY, false);
        set.apply(office(), faster, set.preview(office(), faster).print());
        var asked = ParameterScope.ofKind("EMERGENCY");
        assertThat(calculator
                        .parameter(Lifecycle.TENANT, asked, "whistle.reportin", TODAY)
                        .amount())
                .isEqualTo(20);
        assertThat(calculator
                        .parameter(Lifecycle.TENANT, ParameterScope.ofKind("KEY_WORK"), "whistle.reportin", TODAY)
                        .rule())
                .isEqualTo(Rule.WORKING_DAYS);
        ParameterChange slower =
                new ParameterChange("ladder.chaser", null, null, null, "WORKING_DAYS", 3, null, "督查办法修订", TODAY, false);
        set.apply(office(), slower, set.preview(office(), slower).print());
        assertThat(calculator
                        .parameter(Lifecycle.TENANT, "ladder.chaser", TODAY)
                        .amount())
                .isEqualTo(3);
        assertThat(calculator
                        .parameter(Lifecycle.TENANT, asked, "ladder.chaser", TODAY)
                        .amount())
                .as("what is set for all does not slow an emergency down")
                .isEqualTo(10);
    }

    @Test
    void aWhistlesNumberIsSetForOneKindAndWithinTheUnitsReach() {
        ParameterChange slips = new ParameterChange(
                "whistle.reportin", null, null, null, "MINUTES", 1441, null, "应急预案修订", TODAY, false);
        assertThatThrownBy(() -> set.preview(office(), slips))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .extracting("code")
                        .containsExactlyInAnyOrder("error.settings.kindMissing", "error.settings.amount"));
    }

    /** Estimated, it is judged neither yellow nor red however late it gets; the notice makes it firm and its alarms run. */
    @Test
    void aNoticeMakesEstimatedDatesFirmAndTheirAlarmsRun() {
        clock.set(Instant.parse("2026-12-28T01:00:00Z"));
        String id = life.submitted("跨年暂估");
        Deadline estimated = deadline(id, "REVIEW");
        assertThat(estimated.due()).isEqualTo("2027-01-04");
        assertThat(estimated.provisional()).isTrue();
        Timers timers = new Timers(clock, management, runtime);
        assertThat(timers.passUntil(Instant.parse("2027-01-06T01:00:00Z"), id)).isZero();
        assertThat(deadline(id, "REVIEW").lamp(clock.instant())).isEqualTo(Lamp.PROVISIONAL);

        Actor administrator = life.of(Role.ADMINISTRATOR, null);
        var trial = notices.dryRun(administrator, NOTICE_2027);
        assertThat(trial.own()).as("an administrator sees numbers only").isNull();
        assertThat(trial.days()).hasSize(5); // four days of holiday, two of them a weekend, and the Saturday 01-09
        notices.apply(administrator, NOTICE_2027, trial.print());

        Deadline firm = deadline(id, "REVIEW");
        assertThat(firm.due()).isEqualTo("2027-01-06");
        assertThat(firm.provisional()).isFalse();
        guard(id);
        timers.passUntil(Instant.parse("2027-01-07T01:00:00Z"), id);
        assertThat(events("PROPOSAL", id, "DeadlineMoved")).hasSize(1);
        assertThat(events("PROPOSAL", id, "DeadlineOverdue")).hasSize(1);
        assertThat(events("TENANT", Lifecycle.TENANT, "HolidayNoticeImported")).isNotEmpty();
    }

    /** Assigned on Tuesday 29 December: two working days are firm, the third of sign.red is 1 January, of which nobody knows yet. */
    @Test
    void anAcknowledgementTurnsRedOnNoEstimatedDay() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        String id = life.assigned("跨年签收");
        Deadline sign = deadline(id, "ACKNOWLEDGE");
        assertThat(sign.due()).isEqualTo("2026-12-31");
        assertThat(sign.provisional()).isFalse();
        Timers timers = new Timers(clock, management, runtime);
        timers.passUntil(Instant.parse("2027-01-05T01:00:00Z"), id);
        assertThat(deadline(id, "ACKNOWLEDGE").lamp(clock.instant())).isEqualTo(Lamp.DUE_SOON);
        assertThat(overdue(id, "ACKNOWLEDGE")).isZero();
        assertThat(jdbc.sql("select count(*) from worklist_entry where proposal_id = ? and red_from <= ?")
                        .params(id, at("2027-01-05T09:00:00+08:00"))
                        .query(Integer.class)
                        .single())
                .as("among the late ones on no list")
                .isZero();

        Actor administrator = life.of(Role.ADMINISTRATOR, null);
        notices.apply(
                administrator,
                NOTICE_2027,
                notices.dryRun(administrator, NOTICE_2027).print());

        guard(id);
        // off until 4 January: the third working day is the 5th
        timers.passUntil(Instant.parse("2027-01-05T15:59:59Z"), id);
        assertThat(deadline(id, "ACKNOWLEDGE").lamp(clock.instant())).isEqualTo(Lamp.DUE_SOON);
        timers.passUntil(Instant.parse("2027-01-05T16:00:00Z"), id);
        assertThat(deadline(id, "ACKNOWLEDGE").lamp(clock.instant())).isEqualTo(Lamp.OVERDUE);
        assertThat(overdue(id, "ACKNOWLEDGE")).isEqualTo(1);
    }

    private long overdue(String id, String kind) {
        return events("PROPOSAL", id, "DeadlineOverdue").stream()
                .filter(row -> row.data().path("kind").asText().equals(kind))
                .count();
    }

    /** From the 25th to the 20th; then to the 2nd, which is today: nobody is late by it, the next one is in April. */
    @Test
    void anotherDayOfProgressMovesTheReportsThatAreAwaited() {
        String id = life.assigned("改进展日");
        life.acknowledged(id, "zhujian");
        assertThat(deadline(id, "PROGRESS").due()).isEqualTo("2026-03-25");
        ParameterChange twentieth =
                new ParameterChange("progress.day", null, null, null, null, 20, null, "测试文件八号", TODAY, true);
        Preview preview = set.preview(office(), twentieth);
        assertThat(of(preview, id)).singleElement().satisfies(change -> assertThat(change.due())
                .isEqualTo("2026-03-20"));
        set.apply(office(), twentieth, preview.print());
        assertThat(deadline(id, "PROGRESS").due()).isEqualTo("2026-03-20");
        guard(id);
        assertThat(events("PROPOSAL", id, "DeadlineMoved"))
                .singleElement()
                .satisfies(row -> assertThat(row.data().path("before").asText()).isEqualTo("2026-03-25"));
        ParameterChange second =
                new ParameterChange("progress.day", null, null, null, null, 2, null, "测试文件九号", TODAY, true);
        set.apply(office(), second, set.preview(office(), second).print());
        assertThat(deadline(id, "PROGRESS").due()).isEqualTo("2026-04-02");
        guard(id);
    }

    @Test
    void aDistrictsDaysOffMoveItsDeadlinesThereAndBack() {
        String id = life.submitted("防汛停工");
        Days flood = new Days(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), "防汛停工，区防指〔2026〕1号");
        var declare = new ChangeLocalDays.Command(flood, false);
        localDays.apply(office(), declare, localDays.preview(office(), declare).print());
        assertThat(deadline(id, "REVIEW").due()).isEqualTo("2026-03-11");
        guard(id);
        assertThatThrownBy(() -> localDays.preview(office(), declare)).isInstanceOf(BusinessException.class);
        var revoke = new ChangeLocalDays.Command(flood, true);
        localDays.apply(office(), revoke, localDays.preview(office(), revoke).print());
        assertThat(deadline(id, "REVIEW").due()).isEqualTo("2026-03-09");
        guard(id);
    }

    /** What was overdue and silent speaks again when its day moves away. */
    @Test
    void anOverdueDeadlineThatMovesAwayWakesAgain() {
        String id = life.submitted("逾期后改期");
        Timers timers = new Timers(clock, management, runtime);
        timers.passUntil(Instant.parse("2026-03-11T01:00:00Z"), id);
        assertThat(deadline(id, "REVIEW").lamp(clock.instant())).isEqualTo(Lamp.OVERDUE);
        ParameterChange longer =
                new ParameterChange("review.within", null, null, null, "WORKING_DAYS", 15, null, "测试文件七号", TODAY, true);
        set.apply(office(), longer, set.preview(office(), longer).print());
        assertThat(deadline(id, "REVIEW").lamp(clock.instant())).isEqualTo(Lamp.ON_TRACK);
        guard(id);
        timers.passUntil(Instant.parse("2026-03-25T01:00:00Z"), id);
        assertThat(events("PROPOSAL", id, "DeadlineOverdue")).hasSize(2);
    }

    @Test
    void everyParameterOfTheTableIsInTheCatalogueWithItsName() {
        List<String> codes = jdbc.sql("select distinct code from deadline_parameter")
                .query(String.class)
                .list();
        assertThat(catalogue.all().stream().map(ParameterEntry::code)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes).allSatisfy(code -> assertThat(words.name(code)).isNotBlank());
    }

    @Test
    void fiftyThousandArePlannedInAFewStatements() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            """
                            insert into deadline (tenant_id, subject_id, kind, parameter, rule, amount, start_text, due,
                                overdue_from, warn_from, red_from, next_alarm, provisional, basis, status, opened_at)
                            select 'xiaodian', 'made-' || n, 'REVIEW', 'review.within', 'WORKING_DAYS', 5, '2026-03-02',
                                date '2026-03-09', ?, ?, ?, ?, false, 'made', 'OPEN', ?
                            from generate_series(1, 50000) n""")
                    .params(
                            at("2026-03-10T00:00:00+08:00"),
                            at("2026-03-06T00:00:00+08:00"),
                            at("2026-03-10T00:00:00+08:00"),
                            at("2026-03-06T00:00:00+08:00"),
                            at("2026-03-02T09:00:00+08:00"))
                    .update();
            long began = System.nanoTime();
            var changes = recalculation.plan(
                    "xiaodian",
                    law.now(),
                    law.now().withLocalDays("xiaodian", List.of(LocalDate.of(2026, 3, 5)), "防汛"));
            long ms = (System.nanoTime() - began) / 1_000_000;
            System.out.println("50,000 running deadlines planned in " + ms + " ms");
            assertThat(changes).hasSizeGreaterThanOrEqualTo(50_000);
            assertThat(ms).isLessThan(20_000);
        });
    }

    private static OffsetDateTime at(String text) {
        return OffsetDateTime.parse(text);
    }

    private static ParameterChange months(String code, int months, boolean running) {
        return new ParameterChange(code, null, null, null, "NATURAL_MONTHS", months, null, "测试文件一号", TODAY, running);
    }

    private Actor office() {
        return life.of(Role.SUPERVISION_OFFICE, null);
    }

    private Deadline deadline(String id, String kind) {
        return deadlines.of(Lifecycle.TENANT, id).stream()
                .filter(row -> row.kind().equals(kind) && row.status().equals("OPEN"))
                .findFirst()
                .orElseThrow();
    }

    private static List<DeadlineChange> of(Preview preview, String id) {
        return preview.changes().stream()
                .filter(change -> change.before().subjectId().equals(id))
                .toList();
    }

    private void guard(String id) {
        new ClockGuard(jdbc, management, runtime).check(Lifecycle.TENANT, id);
    }

    private List<Journal.Row> events(String type, String id, String event) {
        return journal.of(Lifecycle.TENANT, type, id, EnumSet.allOf(Visibility.class)).stream()
                .filter(row -> row.type().equals(event))
                .toList();
    }
}
