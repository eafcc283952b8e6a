package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.HolidayNotice.Holiday;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tables hold, through the calculator that everybody uses. Changes are rolled back. */
@IntegrationTest
class CalendarTablesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DeadlineCalculator calculator;

    @Autowired
    DeadlineParameters parameters;

    private static final Actor ACTOR = Actor.system("wanbailin", Door.SYSTEM);

    @Autowired
    LawBooks books;

    @Autowired
    ImportHolidayNotice importNotice;

    @Autowired
    DeclareLocalDay declareLocalDay;

    @Autowired
    ShippedNotices shippedNotices;

    @Autowired
    ChineseDates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void standStill() {
        clock.reset();
    }

    @Test
    void calculatesByParameter() {
        Calculation reply = calculator.byParameter("wanbailin", "reply.normal", LocalDate.of(2026, 7, 2));
        assertThat(reply.due()).isEqualTo("2026-10-08");
        assertThat(reply.rule()).isEqualTo(Rule.NATURAL_MONTHS);
        assertThat(reply.basis()).startsWith("法规：");
        assertThat(calculator
                        .byParameter("wanbailin", "sign.within", OffsetDateTime.parse("2026-02-12T23:30:00+08:00"))
                        .due())
                .isEqualTo("2026-02-14");
    }

    @Test
    void movesBackForWarningsAndSafeDates() {
        assertThat(calculator.workingDaysBefore("wanbailin", LocalDate.of(2026, 10, 8), 10))
                .isEqualTo("2026-09-17");
        assertThat(calculator.calendarDaysBeforeOnWorkingDay("wanbailin", LocalDate.of(2026, 10, 23), 20))
                .isEqualTo("2026-09-30");
        assertThat(calculator.workingDaysLeft("wanbailin", TODAY, LocalDate.of(2026, 3, 10)))
                .isEqualTo(6);
    }

    @Test
    void refusesAmountsOutOfRangeAndHoursFromADay() {
        assertThatThrownBy(() -> calculator.calculate("wanbailin", Rule.WORKING_DAYS, 0, TODAY))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> calculator.calculate("wanbailin", Rule.HOURS, 3, TODAY))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void aRehearsalCountsSecondsFromNow() {
        rolledBack(() -> {
            jdbc.sql(
                            """
                            insert into deadline_parameter (tenant_id, code, rule, amount, basis)
                            values ('xiaodian', 'sign.within', 'SECONDS', 90, '演练')""")
                    .update();
            parameters.changed();
            Calculation calculation = calculator.byParameter("xiaodian", "sign.within", TODAY);
            assertThat(calculation.overdueFrom()).isEqualTo(clock.instant().plusSeconds(90));
            assertThat(calculation.basis()).isEqualTo("演练");
        });
    }

    @Test
    void aDistrictsOwnDayOffCountsThereOnly() {
        LocalDate flood = LocalDate.of(2026, 7, 15);
        DeclareLocalDay.Days span = new DeclareLocalDay.Days(flood, flood, "防汛停工");
        rolledBack(() -> {
            declareLocalDay.declare(ACTOR, span, books.now(), "test");
            assertThat(due("wanbailin", flood.minusDays(1))).isEqualTo("2026-07-16");
            assertThat(due("xiaodian", flood.minusDays(1))).isEqualTo("2026-07-15");
            declareLocalDay.revoke(ACTOR, span, books.now(), "test");
            assertThat(due("wanbailin", flood.minusDays(1))).isEqualTo("2026-07-15");
        });
    }

    private LocalDate due(String tenant, LocalDate start) {
        return calculator.calculate(tenant, Rule.WORKING_DAYS, 1, start).due();
    }

    @Test
    void importingANoticeEndsTheEstimate() {
        LocalDate start = LocalDate.of(2026, 12, 29);
        HolidayNotice invented = new HolidayNotice(
                2027,
                "关于2027年的测试通知",
                null,
                List.of(new Holiday(List.of(Festival.NEW_YEAR), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2))),
                List.of(LocalDate.of(2027, 1, 3)));
        assertThat(fiveDays(start).due()).isEqualTo("2027-01-05");
        rolledBack(() -> {
            importNotice.importNotice(ACTOR, invented, books.now());
            importNotice.importNotice(ACTOR, invented, books.now());
            assertThat(fiveDays(start).provisional()).isFalse();
            assertThat(fiveDays(start).due()).isEqualTo("2027-01-06"); // 30 | 3 (make-up), 4, 5, 6
        });
        assertThat(fiveDays(start).provisional()).isTrue();
        assertThat(fiveDays(start).due()).isEqualTo("2027-01-05");
    }

    /** What another node has brought meanwhile stays, to the last local change of a day. */
    @Test
    void aNoticeThatIsThereIsNotTakenInAgain() {
        HolidayNotice invented = new HolidayNotice(
                2026,
                "关于2026年的测试通知",
                null,
                List.of(new Holiday(List.of(Festival.NEW_YEAR), LocalDate.of(2026, 7, 15), LocalDate.of(2026, 7, 17))),
                List.of());
        rolledBack(() -> {
            importNotice.importIfMissing(invented);
            assertThat(due("wanbailin", LocalDate.of(2026, 7, 14))).isEqualTo("2026-07-15");
            importNotice.importNotice(ACTOR, invented, books.now());
            assertThat(due("wanbailin", LocalDate.of(2026, 7, 14))).isEqualTo("2026-07-20");
        });
    }

    private Calculation fiveDays(LocalDate start) {
        return calculator.calculate("wanbailin", Rule.WORKING_DAYS, 5, start);
    }

    @Test
    void refusesANoticeWithSlips() {
        HolidayNotice slips = new HolidayNotice(
                2027,
                "关于2027年的测试通知",
                null,
                List.of(new Holiday(List.of(Festival.NEW_YEAR), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3))),
                List.of(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 6), LocalDate.of(2028, 1, 8)));
        assertThatThrownBy(slips::check)
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .extracting("code")
                        .containsExactlyInAnyOrder(
                                "error.calendar.notice.twice",
                                "error.calendar.notice.makeup",
                                "error.calendar.notice.outside"));
    }

    @Test
    void aSecondStartLoadsNothingTwice() {
        long before = count();
        shippedNotices.afterSingletonsInstantiated();
        assertThat(count()).isEqualTo(before);
        assertThat(jdbc.sql("select array_agg(year order by year)::text from calendar_year")
                        .query(String.class)
                        .single())
                .isEqualTo("{2021,2022,2023,2024,2025,2026}");
    }

    private long count() {
        return jdbc.sql("select count(*) from work_calendar").query(Long.class).single();
    }

    @Test
    void writesDatesAsOfficesDo() {
        assertThat(dates.day(LocalDate.of(2026, 3, 12))).isEqualTo("3月12日(周四)");
        assertThat(dates.day(LocalDate.of(2027, 3, 12))).isEqualTo("2027年3月12日(周五)");
        assertThat(dates.moment(Instant.parse("2026-03-12T16:05:00Z"))).isEqualTo("3月13日(周五) 00:05");
        assertThat(dates.exact(Instant.parse("2026-03-12T01:02:03Z"))).isEqualTo("2026-03-12 09:02:03");
        assertThat(dates.day(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 还剩 6 个工作日",
        "2026-03-02, 今天到期",
        "2026-02-27, 已逾期 2 个工作日", // 2026-02-28 is a make-up Saturday
        "2026-02-26, 已逾期 3 个工作日",
        "2027-01-04, 约剩 212 个工作日（暂估）"
    })
    void saysWhatIsLeft(LocalDate due, String words) {
        assertThat(dates.left("wanbailin", due)).isEqualTo(words);
    }

    private void rolledBack(Runnable work) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
