package org.huiyin.calendar;

import java.time.Clock;
import java.util.Optional;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    /** Running deadlines are counted again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void importNotice(Actor actor, HolidayNotice notice, LawBook before) {
        HolidayNoticeCheck.check(notice);
        table.saveNotice(notice, clock.instant());
        takeIn(notice);
        table.counted(notice.year(), clock.instant());
        events.publishEvent(new CalendarChanged(actor, null, notice.notice(), before));
    }

    /**
     * Does nothing when the year is there, also when another node is just bringing it. Deadlines are counted again once the program
     * has started.
     */
    @Transactional
    public void importIfMissing(HolidayNotice notice) {
        HolidayNoticeCheck.check(notice);
        if (table.addNotice(notice, clock.instant())) {
            takeIn(notice);
        }
    }

    /** A notice that came with the program and by which the running deadlines are still to be counted; held until the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Uncounted> nextUncounted() {
        return table.nextUncounted();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void counted(Actor actor, Uncounted notice, LawBook before) {
        table.counted(notice.year(), clock.instant());
        events.publishEvent(new CalendarChanged(actor, null, notice.notice(), before));
    }

    public record Uncounted(int year, String notice) {}

    private void takeIn(HolidayNotice notice) {
        table.deleteDays(notice.year());
        notice.specialDays().forEach(day -> table.saveDay(null, day));
        calendars.changed();
    }
}
