package org.huiyin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.calendar.HolidayNotice.Holiday;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;

/** Refuses a notice with slips of the pen before any deadline rests on it. */
final class HolidayNoticeCheck {

    private static final int LONGEST_HOLIDAY = 15;

    private final HolidayNotice notice;
    private final List<Problem> problems = new ArrayList<>();

    private HolidayNoticeCheck(HolidayNotice notice) {
        this.notice = notice;
    }

    static void check(HolidayNotice notice) {
        HolidayNoticeCheck check = new HolidayNoticeCheck(notice);
        check.head();
        notice.off().forEach(check::holiday);
        if (check.problems.isEmpty()) {
            check.days();
        }
        if (!check.problems.isEmpty()) {
            throw BusinessException.invalid(check.problems);
        }
    }

    private void head() {
        if (notice.year() < 2000 || notice.year() > 2099) {
            refuse("year", "year", notice.year());
        }
        if (notice.notice() == null || !notice.notice().contains(String.valueOf(notice.year()))) {
            refuse("notice", "name", notice.notice());
        }
        if (notice.off().isEmpty()) {
            refuse("off", "empty", notice.year());
        }
    }

    private void holiday(Holiday holiday) {
        LocalDate from = holiday.from();
        LocalDate to = holiday.to();
        if (from == null
                || to == null
                || to.isBefore(from)
                || ChronoUnit.DAYS.between(from, to) >= LONGEST_HOLIDAY
                || holiday.festivals().isEmpty()) {
            refuse("off", "holiday", from + ".." + to);
        }
    }

    private void days() {
        Set<LocalDate> seen = new HashSet<>();
        notice.daysOff().forEach(day -> day("off", day, seen));
        for (LocalDate day : notice.work()) {
            day("work", day, seen);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                refuse("work", "makeup", day);
            }
        }
    }

    /** A notice may reach into the last days of December before its year, never beyond its end. */
    private void day(String field, LocalDate day, Set<LocalDate> seen) {
        if (!seen.add(day)) {
            refuse(field, "twice", day);
        }
        if (day.isBefore(LocalDate.of(notice.year() - 1, 12, 15)) || day.getYear() > notice.year()) {
            refuse(field, "outside", day);
        }
    }

    private void refuse(String field, String code, Object found) {
        problems.add(Problem.at(field, "error.calendar.notice." + code, String.valueOf(found)));
    }
}
