package org.huiyin.calendar;

import java.time.Clock;
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
        notice.specialDays().forEach(day -> table.saveDay(null, day));
        calendars.changed();
        events.publishEvent(new CalendarChanged(null, notice.year()));
    }
}
