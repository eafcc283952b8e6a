package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.ChinaTime;

/**
 * Working days, calendar days and natural months. The start is not counted, the last day is valid in full.
 *
 * @param rolls whether a last day on which nobody works moves on to the next working day (roll.nonwork)
 */
record DayRules(WorkingCalendar calendar, CalendarWords words, boolean rolls) {

    Calculation workingDays(int amount, LocalDate start) {
        List<Day> days = new ArrayList<>();
        boolean guessed = false;
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            boolean works = calendar.works(day);
            counted += works ? 1 : 0;
            guessed |= calendar.guessed(day);
            days.add(new Day(day, works, calendar.kind(day), words.of(calendar, day)));
        }
        return calculation(Rule.WORKING_DAYS, amount, start, day, guessed, days);
    }

    Calculation calendarDays(int amount, LocalDate start) {
        return untilDay(Rule.CALENDAR_DAYS, amount, start, start.plusDays(amount), words.say("reason.calendar-day"));
    }

    /** To the day of the same number, or the month's last where there is none. */
    Calculation naturalMonths(int amount, LocalDate start) {
        LocalDate last = start.plusMonths(amount);
        boolean shortMonth = last.getDayOfMonth() < start.getDayOfMonth();
        String lastWords = words.say(shortMonth ? "reason.month-end" : "reason.calendar-day");
        return untilDay(Rule.NATURAL_MONTHS, amount, start, last, lastWords);
    }

    private Calculation untilDay(Rule rule, int amount, LocalDate start, LocalDate last, String lastWords) {
        LocalDate due = rolls ? calendar.workingDayFrom(last) : last;
        boolean rolled = !due.equals(last);
        List<Day> days = new ArrayList<>();
        start.plusDays(1).datesUntil(last).forEach(day -> days.add(day(day, true, words.say("reason.calendar-day"))));
        days.add(day(last, true, rolled ? words.say("reason.rests", lastWords, words.of(calendar, last)) : lastWords));
        if (rolled) {
            last.plusDays(1)
                    .datesUntil(due)
                    .forEach(day -> days.add(day(day, false, words.say("reason.rolled", words.of(calendar, day)))));
            days.add(day(due, false, words.say("reason.rolled.to", words.of(calendar, due))));
        }
        boolean guessed = rolls && last.datesUntil(due.plusDays(1)).anyMatch(calendar::guessed);
        return calculation(rule, amount, start, due, guessed, days);
    }

    private Day day(LocalDate day, boolean counted, String reason) {
        return new Day(day, counted, calendar.kind(day), reason);
    }

    private Calculation calculation(
            Rule rule, int amount, LocalDate start, LocalDate due, boolean guessed, List<Day> days) {
        return new Calculation(
                rule,
                amount,
                start.toString(),
                due,
                null,
                ChinaTime.startOf(due.plusDays(1)),
                guessed,
                List.copyOf(days),
                words.say("basis." + rule));
    }
}
