package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.calendar.CalendarFixture.CHINA;

import java.time.LocalDate;
import java.util.Map;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    @ParameterizedTest
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(CHINA::works)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, LEGAL_OFF", // the notice for 2023 begins in 2022
        "2024-02-09, NORMAL", // New Year's Eve: rest was only encouraged
        "2026-02-14, MAKEUP",
        "2026-02-15, LEGAL_OFF",
        "2026-02-23, LEGAL_OFF",
        "2026-02-24, NORMAL",
        "2026-02-28, MAKEUP",
        "2025-10-08, LEGAL_OFF",
        "2025-10-11, MAKEUP",
        "2026-03-07, WEEKEND",
        "2027-01-01, NORMAL", // no notice: its weekday, a Friday
        "2027-01-02, WEEKEND"
    })
    void knowsWhatADayIs(LocalDate day, DayKind kind) {
        assertThat(CHINA.kind(day)).isEqualTo(kind);
    }

    @Test
    void guessesOnlyWhereNoNoticeIsLoaded() {
        assertThat(CHINA.guessed(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(CHINA.guessed(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CHINA.guessed(LocalDate.of(2020, 12, 31))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, 1, 2026-03-19",
        "2026-03-20, 0, 2026-03-20",
        "2026-03-23, 1, 2026-03-20", // Monday back to Friday
        "2026-02-26, 5, 2026-02-12", // the way back of five days over Spring Festival
        "2026-02-24, 1, 2026-02-14", // the make-up Saturday
        "2026-10-08, 10, 2026-09-17" // 09-30, 29, 28, 24, 23, 22, 21, 20 (make-up Sunday), 18, 17
    })
    void movesBackByWorkingDays(LocalDate day, int workingDays, LocalDate expected) {
        LocalDate before = CHINA.workingDaysBefore(day, workingDays);
        assertThat(before).isEqualTo(expected);
        assertThat(CHINA.workingDaysBetween(before, day)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, 20, 2026-09-30", // 10-03 is National Day: back to the last working day before
        "2026-10-12, 20, 2026-09-22",
        "2026-10-15, 20, 2026-09-24", // 09-25 is Mid-Autumn
        "2026-10-10, 20, 2026-09-20", // a make-up Sunday stays
        "2026-06-10, 20, 2026-05-21",
        "2026-06-12, 20, 2026-05-22", // 05-23 is a Saturday
        "2026-03-10, 20, 2026-02-14" // 02-18 is Spring Festival: back over it to the make-up Saturday
    })
    void movesTheSafeDateBackOntoAWorkingDay(LocalDate due, int days, LocalDate expected) {
        assertThat(CHINA.workingDayUntil(due.minusDays(days))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-10, 6",
        "2026-03-10, 2026-03-10, 0",
        "2026-03-12, 2026-03-10, -2",
        "2026-03-07, 2026-03-06, 0", // Saturday after a Friday: overdue, but by no working day yet
        "2026-03-09, 2026-03-06, -1",
        "2026-02-12, 2026-02-26, 5",
        "2026-02-26, 2026-02-12, -5",
        "2026-09-30, 2026-10-08, 1"
    })
    void countsTheWorkingDaysLeft(LocalDate today, LocalDate due, int expected) {
        assertThat(CHINA.workingDaysBetween(today, due)).isEqualTo(expected);
    }

    @Test
    void aDistrictsOwnDayOffIsNoWorkingDayThereOnly() {
        LocalDate flood = LocalDate.of(2026, 7, 15);
        WorkingCalendar district = CalendarFixture.calendar(Map.of(flood, "防汛停工"));
        assertThat(district.kind(flood)).isEqualTo(DayKind.LOCAL);
        assertThat(district.works(flood)).isFalse();
        assertThat(CHINA.works(flood)).isTrue();
    }
}
