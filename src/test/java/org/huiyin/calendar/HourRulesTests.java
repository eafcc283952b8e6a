package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.calendar.CalendarFixture.calculate;

import java.time.Instant;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourRulesTests {

    @ParameterizedTest
    @CsvSource({
        "24, 2026-02-13T16:00:00+08:00, 2026-02-14T16:00+08:00",
        "24, 2026-02-14T17:30:00+08:00, 2026-02-15T17:30+08:00", // into the holiday, never moved
        "2, 2026-03-02T23:00:00+08:00, 2026-03-03T01:00+08:00",
        "72, 2026-12-30T10:00:00+08:00, 2027-01-02T10:00+08:00",
        "8, 2026-03-02T16:00:00+08:00, 2026-03-03T00:00+08:00",
        "1, 2026-03-02T16:00:00Z, 2026-03-03T01:00+08:00" // given elsewhere, told in Asia/Shanghai
    })
    void hoursRunThroughNightsAndHolidays(int amount, String start, String due) {
        Calculation calculation = calculate(Rule.HOURS, amount, start);
        assertThat(calculation.dueAt()).hasToString(due);
        assertThat(calculation.due()).isEqualTo(calculation.dueAt().toLocalDate());
        assertThat(calculation.overdueFrom()).isEqualTo(calculation.dueAt().toInstant());
        assertThat(calculation.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-02T09:00:00+08:00, 2026-03-02T10:00+08:00",
        "4, 2026-03-02T09:00:00+08:00, 2026-03-02T15:30+08:00", // over lunch
        "3, 2026-03-02T09:00:00+08:00, 2026-03-02T12:00+08:00", // ends with the morning, not after lunch
        "1, 2026-03-02T12:00:00+08:00, 2026-03-02T15:30+08:00", // starts at lunch
        "1, 2026-03-02T13:10:00+08:00, 2026-03-02T15:30+08:00",
        "1, 2026-03-02T22:00:00+08:00, 2026-03-03T09:30+08:00", // at night
        "1, 2026-03-02T03:00:00+08:00, 2026-03-02T09:30+08:00", // before the office opens
        "1, 2026-03-02T18:00:00+08:00, 2026-03-03T09:30+08:00",
        "2, 2026-03-02T17:00:00+08:00, 2026-03-03T09:30+08:00",
        "7, 2026-03-02T08:30:00+08:00, 2026-03-02T18:00+08:00", // a whole day ends in the evening
        "14, 2026-03-06T08:30:00+08:00, 2026-03-09T18:00+08:00", // over a weekend
        "4, 2026-02-14T16:00:00+08:00, 2026-02-24T10:30+08:00", // make-up Saturday, then Spring Festival
        "2, 2026-02-12T16:00:00+08:00, 2026-02-12T18:00+08:00",
        "3, 2026-02-12T16:00:00+08:00, 2026-02-13T09:30+08:00",
        "1, 2026-03-07T10:00:00+08:00, 2026-03-09T09:30+08:00", // on a Saturday
        "1, 2026-03-02T09:15:30+08:00, 2026-03-02T10:15:30+08:00",
        "1, 2026-03-02T02:00:00Z, 2026-03-02T11:00+08:00"
    })
    void workingHoursRunInOfficeHoursOnly(int amount, String start, String due) {
        Calculation calculation = calculate(Rule.WORKING_HOURS, amount, start);
        assertThat(calculation.dueAt()).hasToString(due);
        assertThat(calculation.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2026-02-17T02:00:00+08:00, 2026-02-17T02:10+08:00", // in the night of a holiday
        "30, 2026-03-02T23:45:00+08:00, 2026-03-03T00:15+08:00",
        "1440, 2026-02-14T12:00:00+08:00, 2026-02-15T12:00+08:00"
    })
    void minutesRunThroughNightsAndHolidays(int amount, String start, String due) {
        Calculation calculation = calculate(Rule.MINUTES, amount, start);
        assertThat(calculation.dueAt()).hasToString(due);
        assertThat(calculation.overdueFrom()).isEqualTo(calculation.dueAt().toInstant());
        assertThat(calculation.basis()).startsWith("按分钟计");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2026-03-02T09:00:00+08:00, 2026-03-02T09:30+08:00",
        "30, 2026-03-02T11:45:00+08:00, 2026-03-02T14:45+08:00", // over lunch
        "30, 2026-03-02T17:45:00+08:00, 2026-03-03T08:45+08:00", // over night
        "30, 2026-02-17T02:00:00+08:00, 2026-02-24T09:00+08:00", // in the Spring Festival
        "210, 2026-03-02T08:30:00+08:00, 2026-03-02T12:00+08:00" // ends with the morning
    })
    void workingMinutesRunInOfficeHoursOnly(int amount, String start, String due) {
        Calculation calculation = calculate(Rule.WORKING_MINUTES, amount, start);
        assertThat(calculation.dueAt()).hasToString(due);
        assertThat(calculation.basis()).startsWith("按工作分钟计");
    }

    @Test
    void tellsTheMinutesOfEachDay() {
        assertThat(calculate(Rule.MINUTES, 90, "2026-03-02T23:00:00+08:00").days())
                .extracting(Day::reason)
                .containsExactly("连续计时 1 小时（23:00–24:00）", "连续计时 30 分钟（00:00–00:30）");
    }

    @Test
    void tellsTheHoursOfEachDay() {
        Calculation calculation = calculate(Rule.WORKING_HOURS, 4, "2026-02-14T16:30:00+08:00");
        assertThat(calculation.dueAt()).hasToString("2026-02-24T11:00+08:00");
        assertThat(calculation.days()).hasSize(11);
        assertThat(calculation.days().get(0).reason())
                .isEqualTo("补班，计入（国务院办公厅关于2026年部分节假日安排的通知），办公时间计 1 小时 30 分钟（16:30–18:00）");
        assertThat(calculation.days().get(1).counted()).isFalse();
        assertThat(calculation.days().get(1).reason()).startsWith("春节放假");
        assertThat(calculation.days().get(10).reason()).isEqualTo("工作日，办公时间计 2 小时 30 分钟（08:30–11:00）");
    }

    @Test
    void tellsTheHoursOfContinuousCounting() {
        Calculation calculation = calculate(Rule.HOURS, 10, "2026-03-02T16:00:00+08:00");
        assertThat(calculation.start()).isEqualTo("2026-03-02T16:00:00+08:00");
        assertThat(calculation.days())
                .extracting(Day::reason)
                .containsExactly("连续计时 8 小时（16:00–24:00）", "连续计时 2 小时（00:00–02:00）");
    }

    @Test
    void namesADayThatIsOnlyTouchedAtMidnight() {
        assertThat(calculate(Rule.HOURS, 8, "2026-03-02T16:00:00+08:00").days())
                .extracting(Day::counted)
                .containsExactly(true, false);
    }

    @Test
    void workingHoursAfterTheEveningSkipTheStartDay() {
        Day first = calculate(Rule.WORKING_HOURS, 1, "2026-03-02T22:00:00+08:00")
                .days()
                .get(0);
        assertThat(first.counted()).isFalse();
        assertThat(first.reason()).isEqualTo("工作日，当日办公时间已过，不计");
    }

    @Test
    void workingHoursIntoAYearWithoutNoticeAreProvisional() {
        assertThat(calculate(Rule.WORKING_HOURS, 7, "2026-12-31T16:00:00+08:00").provisional())
                .isTrue();
        assertThat(calculate(Rule.WORKING_HOURS, 2, "2026-12-31T16:00:00+08:00").provisional())
                .isFalse();
    }

    @Test
    void secondsRunOn() {
        assertThat(calculate(Rule.SECONDS, 90, "2026-03-02T23:59:00+08:00").overdueFrom())
                .isEqualTo(Instant.parse("2026-03-02T16:00:30Z"));
    }

    @Test
    void refusesOfficeHoursThatDoNotRise() {
        assertThatThrownBy(() -> OfficeHours.parse("14:30-18:00,08:30-12:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OfficeHours.parse("12:00-12:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
