package org.huiyin.calendar.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;

/**
 * A calculation as programs get it.
 *
 * @param due a date, or a date-time with offset for hours
 */
record CalculationView(
        String rule, int amount, String start, String due, boolean provisional, List<DayView> days, String basis) {

    record DayView(String date, boolean counted, String kind, String reason) {

        static DayView of(Day day) {
            return new DayView(day.date().toString(), day.counted(), day.kind().name(), day.reason());
        }
    }

    static CalculationView of(Calculation calculation) {
        return new CalculationView(
                calculation.rule().name(),
                calculation.amount(),
                calculation.start(),
                due(calculation),
                calculation.provisional(),
                calculation.days().stream().map(DayView::of).toList(),
                calculation.basis());
    }

    private static String due(Calculation calculation) {
        return calculation.dueAt() == null
                ? calculation.due().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(calculation.dueAt());
    }
}
