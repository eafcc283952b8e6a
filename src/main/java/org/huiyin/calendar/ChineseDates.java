package org.huiyin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** Writes dates as offices do, for templates as {@code @dates}: 3月12日(周四), with the year when it is not this one. */
@Component("dates")
public class ChineseDates {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();

    private final CalendarWords words;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ChineseDates(CalendarWords words, WorkingCalendars calendars, Clock clock) {
        this.words = words;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** 3月12日(周四), or 2027年3月12日(周五) in another year; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : write(isThisYear(day) ? "date.day" : "date.day-with-year", day);
    }

    /** 2026年3月12日(周四), always with the year. */
    public String dayWithYear(LocalDate day) {
        return day == null ? "" : write("date.day-with-year", day);
    }

    /** Until when: the day when all of it counts, else the moment. */
    public String until(LocalDate due, Instant overdueFrom) {
        return isWhole(overdueFrom) ? day(due) : moment(overdueFrom);
    }

    /** The day in Asia/Shanghai on which the instant lies. */
    public String dayOf(Instant instant) {
        return instant == null ? "" : day(ChinaTime.dateOf(instant));
    }

    /** 2026年3月12日, as on paper. */
    public String formal(LocalDate day) {
        return day == null ? "" : write("date.formal", day);
    }

    /** 2026年3月12日 09:00, as on paper. */
    public String formalMoment(Instant moment) {
        return formal(ChinaTime.dateOf(moment)) + " " + time(moment);
    }

    /** 09:00 */
    public String time(Instant instant) {
        return instant == null
                ? ""
                : CalendarWords.clock(
                        instant.atZone(ChinaTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** 3月12日(周四) 09:00 in Asia/Shanghai. */
    public String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        OffsetDateTime moment = instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
        return write(isThisYear(moment.toLocalDate()) ? "date.moment" : "date.moment-with-year", moment);
    }

    public String moment(OffsetDateTime moment) {
        return moment == null ? "" : moment(moment.toInstant());
    }

    /** 2026年3月12日(周四) 09:00, always with the year. */
    public String momentWithYear(OffsetDateTime moment) {
        return moment == null ? "" : write("date.moment-with-year", moment.atZoneSameInstant(ChinaTime.ZONE));
    }

    /** The start of a calculation, a day or a moment. */
    public String start(Calculation calculation) {
        return calculation.dueAt() == null
                ? dayWithYear(LocalDate.parse(calculation.start()))
                : momentWithYear(OffsetDateTime.parse(calculation.start()));
    }

    /** 2026-03-12 09:00:05, for hovering. */
    public String exact(Instant instant) {
        return instant == null ? "" : EXACT.format(instant.atZone(ChinaTime.ZONE));
    }

    /** 2026年3月 */
    public String month(YearMonth month) {
        return write("date.month", month);
    }

    /** 还剩 6 个工作日 / 今天到期 / 已逾期 2 个工作日; careful words where days are guessed. */
    public String left(String tenant, LocalDate due) {
        if (due == null) {
            return "";
        }
        LocalDate today = ChinaTime.today(clock);
        WorkingCalendar calendar = calendars.of(tenant);
        int left = calendar.workingDaysBetween(today, due);
        if (calendar.guessed(due) || calendar.guessed(today)) {
            return due.isBefore(today)
                    ? words.say("left.provisional.over")
                    : words.say("left.provisional", String.valueOf(left));
        }
        if (due.equals(today)) {
            return words.say("left.today");
        }
        return due.isAfter(today) ? remaining(left) : overdue(-left);
    }

    /** The same, in minutes or hours when it ends within a day at a moment: 还剩 5 分钟 / 已超 18 分钟. */
    public String left(String tenant, LocalDate due, Instant overdueFrom) {
        long minutes = isWhole(overdueFrom)
                ? MINUTES_OF_A_DAY
                : Duration.between(clock.instant(), overdueFrom).toMinutes();
        long length = Math.abs(minutes);
        if (length >= MINUTES_OF_A_DAY) {
            return left(tenant, due);
        }
        String way = overdueFrom.isAfter(clock.instant()) ? "left." : "left.overdue.";
        return length < 60
                ? words.say(way + "minutes", String.valueOf(length))
                : words.say(way + "hours", String.valueOf(length / 60), String.valueOf(length % 60));
    }

    /** A day that counts to its end is over at midnight. */
    private static boolean isWhole(Instant overdueFrom) {
        return overdueFrom == null || ChinaTime.isMidnight(overdueFrom);
    }

    private String remaining(int days) {
        return days == 0 ? words.say("left.none") : words.say("left.days", String.valueOf(days));
    }

    private String overdue(int days) {
        return days == 0 ? words.say("left.overdue.none") : words.say("left.overdue", String.valueOf(days));
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == ChinaTime.today(clock).getYear();
    }

    private String write(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.locale()).format(date);
    }
}
