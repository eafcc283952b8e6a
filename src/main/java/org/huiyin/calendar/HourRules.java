package org.huiyin.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Day;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.shared.ChinaTime;

/** Hours, minutes and seconds, working ones too: they run from a moment to a moment and never roll. */
record HourRules(WorkingCalendar calendar, CalendarWords words, OfficeHours officeHours) {

    /** Through nights and holidays. */
    Calculation continuous(Rule rule, int amount, Duration duration, OffsetDateTime start) {
        ZonedDateTime from = start.atZoneSameInstant(ChinaTime.ZONE);
        ZonedDateTime to = from.plus(duration);
        List<Day> days = new ArrayList<>();
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            ZonedDateTime dayStart = later(from, day.atStartOfDay(ChinaTime.ZONE));
            ZonedDateTime dayEnd = earlier(to, day.plusDays(1).atStartOfDay(ChinaTime.ZONE));
            Duration counted = Duration.between(dayStart, dayEnd);
            days.add(new Day(day, !counted.isZero(), calendar.kind(day), continuousReason(dayStart, dayEnd, counted)));
        }
        return calculation(rule, amount, from, to, false, days);
    }

    private String continuousReason(ZonedDateTime from, ZonedDateTime to, Duration counted) {
        return counted.isZero()
                ? words.say("reason.hours.none-left")
                : words.say(
                        "reason.hours",
                        words.duration(counted),
                        CalendarWords.stretch(from.toLocalTime(), to.toLocalTime()));
    }

    /** Only within the office hours of working days. */
    Calculation inOfficeHours(Rule rule, int amount, Duration duration, OffsetDateTime start) {
        ZonedDateTime from = start.atZoneSameInstant(ChinaTime.ZONE);
        Duration left = duration;
        List<Day> days = new ArrayList<>();
        boolean guessed = false;
        ZonedDateTime end = from;
        for (LocalDate day = from.toLocalDate(); !left.isZero(); day = day.plusDays(1)) {
            OfficeDay office = new OfficeDay(from, left);
            if (calendar.works(day)) {
                officeHours.stretches().forEach(office.on(day));
            }
            end = office.end();
            left = office.left();
            guessed |= calendar.guessed(day);
            days.add(new Day(day, office.worked(), calendar.kind(day), officeReason(day, office)));
        }
        return calculation(rule, amount, from, end, guessed, days);
    }

    private String officeReason(LocalDate day, OfficeDay office) {
        String kind = words.of(calendar, day);
        if (!calendar.works(day)) {
            return kind;
        }
        return office.worked()
                ? words.say(
                        "reason.office-hours",
                        kind,
                        words.duration(office.counted()),
                        String.join(words.say("list.and"), office.stretches()))
                : words.say("reason.office-hours.over", kind);
    }

    private Calculation calculation(
            Rule rule, int amount, ZonedDateTime from, ZonedDateTime to, boolean guessed, List<Day> days) {
        return new Calculation(
                rule,
                amount,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(from),
                to.toLocalDate(),
                to.toOffsetDateTime(),
                to.toInstant(),
                guessed,
                List.copyOf(days),
                words.say("basis." + rule));
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static ZonedDateTime earlier(ZonedDateTime a, ZonedDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
