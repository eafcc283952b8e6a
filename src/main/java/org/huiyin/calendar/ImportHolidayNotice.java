package org.huiyin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.DayKind;
import org.huiyin.calendar.HolidayNotice.Holiday;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the State Council's notice for a year into the calendar; a second import of the same year replaces the first. */
@Service
public class ImportHolidayNotice {

    private final JdbcWorkCalendar table;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportHolidayNotice(
            JdbcWorkCalendar table, WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes {@link CalendarChanged}; who keeps deadlines computes the open ones again. */
    @Transactional
    public void importNotice(HolidayNotice notice) {
        HolidayNoticeCheck.check(notice);
        table.saveNotice(notice, clock.instant());
        takeIn(notice);
    }

    /** Does nothing when the year is there, also when another node is just bringing it. */
    @Transactional
    public void importIfMissing(HolidayNotice notice) {
        HolidayNoticeCheck.check(notice);
        if (table.addNotice(notice, clock.instant())) {
            takeIn(notice);
        }
    }

    private void takeIn(HolidayNotice notice) {
        table.deleteDays(notice.year());
        for (Holiday holiday : notice.off()) {
            holiday.days().forEach(day -> save(notice, day, DayKind.LEGAL_OFF, holiday.festivals()));
        }
        notice.work().forEach(day -> save(notice, day, DayKind.MAKEUP, List.of()));
        calendars.changed();
        events.publishEvent(new CalendarChanged(null, notice.year()));
    }

    private void save(HolidayNotice notice, LocalDate day, DayKind kind, List<Festival> festivals) {
        table.saveDay(null, new SpecialDay(day, kind, festivals, notice.year(), notice.notice()));
    }
}
