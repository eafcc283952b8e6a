package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.calendar.CalendarFixture.calculate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DayRulesTests {

    @ParameterizedTest
    @CsvSource({
        // the field's own cases
        "WORKING_DAYS, 5, 2026-02-12, 2026-02-26",
        "WORKING_DAYS, 5, 2026-04-30, 2026-05-11",
        "WORKING_DAYS, 5, 2026-09-24, 2026-10-09",
        "WORKING_DAYS, 5, 2025-09-26, 2025-10-10",
        "WORKING_DAYS, 15, 2023-04-28, 2023-05-23",
        "NATURAL_MONTHS, 3, 2026-07-02, 2026-10-08",
        "NATURAL_MONTHS, 3, 2026-06-27, 2026-09-28",
        "NATURAL_MONTHS, 3, 2025-11-30, 2026-02-28",
        "NATURAL_MONTHS, 3, 2026-06-25, 2026-09-28", // due on 09-25, Mid-Autumn
        // starts on a day off and on a make-up day
        "WORKING_DAYS, 1, 2026-02-16, 2026-02-24",
        "WORKING_DAYS, 1, 2026-02-14, 2026-02-24",
        "WORKING_DAYS, 1, 2026-02-13, 2026-02-14",
        "WORKING_DAYS, 1, 2026-02-27, 2026-02-28",
        "WORKING_DAYS, 1, 2026-02-28, 2026-03-02",
        "WORKING_DAYS, 1, 2026-03-07, 2026-03-09",
        "WORKING_DAYS, 2, 2024-02-08, 2024-02-18",
        "WORKING_DAYS, 1, 2022-12-30, 2023-01-03",
        "WORKING_DAYS, 1, 2023-12-31, 2024-01-02",
        "WORKING_DAYS, 3, 2021-09-30, 2021-10-11",
        // month ends
        "NATURAL_MONTHS, 1, 2026-01-31, 2026-02-28",
        "NATURAL_MONTHS, 4, 2023-10-31, 2024-02-29",
        "NATURAL_MONTHS, 12, 2024-02-29, 2025-02-28",
        "NATURAL_MONTHS, 1, 2026-03-31, 2026-04-30",
        "NATURAL_MONTHS, 1, 2024-01-29, 2024-02-29",
        "NATURAL_MONTHS, 6, 2025-08-31, 2026-02-28",
        "NATURAL_MONTHS, 1, 2026-02-28, 2026-03-30", // 03-28 is a Saturday
        // calendar days and their last day
        "CALENDAR_DAYS, 30, 2026-03-02, 2026-04-01",
        "CALENDAR_DAYS, 1, 2026-03-06, 2026-03-09",
        "CALENDAR_DAYS, 1, 2026-02-13, 2026-02-14", // a make-up Saturday is no day off
        "CALENDAR_DAYS, 30, 2026-09-04, 2026-10-08",
        "CALENDAR_DAYS, 30, 2026-01-17, 2026-02-24"
    })
    void findsTheLastDay(Rule rule, int amount, String start, LocalDate due) {
        assertThat(calculate(rule, amount, start).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/independent-deadlines.csv")
    void agreesWithAnotherProgram(Rule rule, int amount, String start, LocalDate due) {
        Calculation calculation = calculate(rule, amount, start);
        assertThat(calculation.due()).isEqualTo(due);
        assertThat(calculation.provisional()).isFalse();
    }

    @Test
    void explainsEachDayOverSpringFestival() {
        Calculation calculation = calculate(Rule.WORKING_DAYS, 5, "2026-02-12");
        assertThat(calculation.days()).hasSize(14).first().isEqualTo(day("2026-02-13", true, DayKind.NORMAL, "工作日"));
        assertThat(calculation.days().get(1))
                .isEqualTo(day("2026-02-14", true, DayKind.MAKEUP, "补班，计入（国务院办公厅关于2026年部分节假日安排的通知）"));
        assertThat(calculation.days().get(2))
                .isEqualTo(day("2026-02-15", false, DayKind.LEGAL_OFF, "春节放假（国务院办公厅关于2026年部分节假日安排的通知）"));
        assertThat(calculation.days().stream().filter(Day::counted).map(Day::date))
                .containsExactlyElementsOf(dates("2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26"));
        assertThat(calculation.overdueFrom()).isEqualTo(Instant.parse("2026-02-26T16:00:00Z"));
        assertThat(calculation.basis()).startsWith("按工作日计");
    }

    @Test
    void explainsALastDayThatMovesOn() {
        List<Day> days = calculate(Rule.NATURAL_MONTHS, 3, "2026-07-02").days();
        assertThat(days).hasSize(98);
        assertThat(days.get(0)).isEqualTo(day("2026-07-03", true, DayKind.NORMAL, "自然日"));
        assertThat(days.get(91).date()).isEqualTo("2026-10-02");
        assertThat(days.get(91).counted()).isTrue();
        assertThat(days.get(91).reason()).startsWith("自然日；末日遇休息日：国庆节放假");
        assertThat(days.get(92).counted()).isFalse();
        assertThat(days.get(92).reason()).startsWith("末日遇休息日，顺延：国庆节放假");
        assertThat(days.get(97)).isEqualTo(day("2026-10-08", false, DayKind.NORMAL, "末日遇休息日，顺延到本日：工作日"));
        assertThat(days.stream().filter(Day::counted)).hasSize(92);
    }

    @Test
    void saysThatTheMonthsLastDayStandsIn() {
        Calculation calculation = calculate(Rule.NATURAL_MONTHS, 3, "2025-11-30");
        assertThat(last(calculation)).isEqualTo(day("2026-02-28", true, DayKind.MAKEUP, "自然日；当月没有对应日，以月末为末日"));
    }

    @Test
    void namesBothFestivalsOfAJointHoliday() {
        assertThat(calculate(Rule.WORKING_DAYS, 1, "2025-10-01").days().get(0).reason())
                .isEqualTo("国庆节、中秋节放假（国务院办公厅关于2025年部分节假日安排的通知）");
    }

    @Test
    void namesTheNoticeNotTheYearOfTheDay() {
        assertThat(calculate(Rule.WORKING_DAYS, 1, "2022-12-30").days().get(0))
                .isEqualTo(day("2022-12-31", false, DayKind.LEGAL_OFF, "元旦放假（国务院办公厅关于2023年部分节假日安排的通知）"));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAYS, 1, 2026-12-30, false", // ends on 2026-12-31
        "WORKING_DAYS, 2, 2026-12-30, true",
        "CALENDAR_DAYS, 20, 2026-12-05, false",
        "CALENDAR_DAYS, 31, 2026-12-01, true",
        "NATURAL_MONTHS, 3, 2026-11-15, true",
        "NATURAL_MONTHS, 1, 2026-11-27, false", // 12-27 is a Sunday, moves to 12-28
        "WORKING_DAYS, 3, 2020-12-30, true", // begins before the first notice
        "NATURAL_MONTHS, 3, 2020-12-30, false" // only its end is looked at
    })
    void isProvisionalWhenADayThatMattersIsGuessed(Rule rule, int amount, String start, boolean provisional) {
        assertThat(calculate(rule, amount, start).provisional()).isEqualTo(provisional);
    }

    @Test
    void countsMondayToFridayAndSaysSoWhereNoNoticeIsLoaded() {
        Calculation calculation = calculate(Rule.WORKING_DAYS, 5, "2026-12-29");
        assertThat(calculation.due()).isEqualTo("2027-01-05"); // 30, 31, 1, 4, 5
        assertThat(calculation.days().get(1).reason()).isEqualTo("工作日");
        assertThat(calculation.days().get(2).reason()).isEqualTo("工作日（2027年放假通知尚未导入，按周一至周五暂估）");
        assertThat(calculation.days().get(3).reason()).isEqualTo("周末（2027年放假通知尚未导入，暂估）");
    }

    @Test
    void skipsADistrictsOwnDayOff() {
        WorkingCalendar flooded = CalendarFixture.calendar(Map.of(LocalDate.of(2026, 7, 15), "防汛停工"));
        Calculation calculation = calculate(flooded, Rule.WORKING_DAYS, 2, "2026-07-14");
        assertThat(calculation.due()).isEqualTo("2026-07-17");
        assertThat(calculation.days().get(0)).isEqualTo(day("2026-07-15", false, DayKind.LOCAL, "本区停工：防汛停工"));
        assertThat(calculate(flooded, Rule.CALENDAR_DAYS, 1, "2026-07-14").due())
                .isEqualTo("2026-07-16");
    }

    @Test
    void leavesTheLastDayWhereTheDistrictDoesNotRoll() {
        DayRules stiff = new DayRules(CalendarFixture.CHINA, CalendarFixture.WORDS, false);
        assertThat(stiff.naturalMonths(3, LocalDate.of(2026, 7, 2)).due()).isEqualTo("2026-10-02");
    }

    @Test
    void speaksTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(calculate(Rule.WORKING_DAYS, 5, "2026-02-12").days())
                    .extracting(Day::reason)
                    .contains("working day", "Spring Festival holiday (State Council notice on holidays in 2026)");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static Day last(Calculation calculation) {
        return calculation.days().get(calculation.days().size() - 1);
    }

    private static Day day(String date, boolean counted, DayKind kind, String reason) {
        return new Day(LocalDate.parse(date), counted, kind, reason);
    }

    private static List<LocalDate> dates(String... dates) {
        return List.of(dates).stream().map(LocalDate::parse).toList();
    }
}
