package org.huiyin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Parameter;
import org.huiyin.shared.ChinaTime;

/**
 * The day of the year by which everything put forward in session is to be answered (年度截止日), where a district has one. The day is
 * named, not counted: it never moves on to a working day.
 */
record AnnualCutoff(Parameter parameter, CalendarWords words) {

    static final String OFF = "OFF";

    private static final int SHORTEST_TIME_LEFT = 60;

    /** The earlier of both, unless the cut-off lies less than 60 days after the assignment. */
    Calculation on(Calculation counted, boolean inSession, LocalDate assigned) {
        return day(assigned)
                .filter(day -> inSession && !day.isBefore(assigned.plusDays(SHORTEST_TIME_LEFT)))
                .filter(day -> day.isBefore(counted.due()))
                .map(day -> endingOn(counted, day))
                .orElse(counted);
    }

    private Optional<LocalDate> day(LocalDate assigned) {
        return OFF.equals(parameter.value())
                ? Optional.empty()
                : Optional.of(parse(parameter.value()).atYear(assigned.getYear()));
    }

    /** @throws DateTimeException when it is no day of a year, written 08-31 */
    static MonthDay parse(String value) {
        return MonthDay.parse("--" + value);
    }

    private Calculation endingOn(Calculation counted, LocalDate day) {
        return new Calculation(
                counted.rule(),
                counted.amount(),
                counted.start(),
                day,
                null,
                ChinaTime.startOf(day.plusDays(1)),
                false,
                counted.days().stream()
                        .filter(each -> !each.date().isAfter(day))
                        .toList(),
                counted.basis() + words.record("basis.cutoff", day.toString(), parameter.basis()));
    }
}
