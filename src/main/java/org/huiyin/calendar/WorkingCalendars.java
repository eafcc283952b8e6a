package org.huiyin.calendar;

import org.springframework.stereotype.Component;

/** The working calendars of all districts, kept in memory: no SQL per day. */
@Component
class WorkingCalendars {

    private final SnapshotCache<CalendarDays> cache;

    WorkingCalendars(JdbcWorkCalendar table) {
        cache = new SnapshotCache<>(() -> CalendarDays.of(table.days(), table.notices()));
    }

    CalendarDays days() {
        return cache.get();
    }

    WorkingCalendar of(String tenant) {
        return days().of(tenant);
    }

    void changed() {
        cache.changed();
    }
}
