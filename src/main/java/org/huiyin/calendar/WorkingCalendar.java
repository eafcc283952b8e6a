package org.huiyin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.huiyin.calendar.DeadlineCalculator.DayKind;

/** The days of one district as the notices and the district itself have set them; an immutable snapshot. */
final class WorkingCalendar {

    /**
     * A day that is not what its weekday says.
     *
     * @param noticeYear the year the notice is for; null for a district's own day
     * @param words the notice's name, or the district's own words
     */
    record SpecialDay(LocalDate day, DayKind kind, List<Festival> festivals, Integer noticeYear, String words) {}

    private final Map<LocalDate, SpecialDay> country;
    private final Map<LocalDate, SpecialDay> district;
    private final SortedMap<Integer, String> notices;

    /** @param notices names of the notices by the year they are for */
    WorkingCalendar(
            Map<LocalDate, SpecialDay> country,
            Map<LocalDate, SpecialDay> district,
            SortedMap<Integer, String> notices) {
        this.country = country;
        this.district = district;
        this.notices = notices;
    }

    /** The special day, or null for an ordinary one. */
    SpecialDay special(LocalDate day) {
        SpecialDay own = district.get(day);
        return own != null ? own : country.get(day);
    }

    DayKind kind(LocalDate day) {
        SpecialDay special = special(day);
        if (special != null) {
            return special.kind();
        }
        DayOfWeek weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.NORMAL;
    }

    boolean works(LocalDate day) {
        DayKind kind = kind(day);
        return kind == DayKind.NORMAL || kind == DayKind.MAKEUP;
    }

    /** Whether the day is guessed from its weekday because its year has no notice yet. */
    boolean guessed(LocalDate day) {
        return !notices.containsKey(day.getYear()) && special(day) == null;
    }

    String notice(int year) {
        return notices.get(year);
    }

    /** The day itself when people work on it, else the next such day. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!works(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day itself when people work on it, else the last such day before. */
    LocalDate workingDayUntil(LocalDate day) {
        LocalDate candidate = day;
        while (!works(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = workingDays; left > 0; left--) {
            candidate = workingDayUntil(candidate.minusDays(1));
        }
        return candidate;
    }

    /** Working days after the first day up to and including the second; negative when the second is the earlier. */
    int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }
}
