package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.springframework.stereotype.Component;

/** The working calendars of all districts, kept in memory: no SQL per day. */
@Component
class WorkingCalendars {

    private final SnapshotCache<Snapshot> cache;

    private record Snapshot(Map<String, Map<LocalDate, SpecialDay>> days, SortedMap<Integer, String> notices) {}

    private static final String COUNTRY = "";

    WorkingCalendars(JdbcWorkCalendar table) {
        cache = new SnapshotCache<>(() -> new Snapshot(byTenant(table.days()), table.notices()));
    }

    private static Map<String, Map<LocalDate, SpecialDay>> byTenant(List<JdbcWorkCalendar.Row> rows) {
        Map<String, Map<LocalDate, SpecialDay>> days = new HashMap<>();
        for (JdbcWorkCalendar.Row row : rows) {
            String tenant = row.tenant() == null ? COUNTRY : row.tenant();
            days.computeIfAbsent(tenant, key -> new HashMap<>()).put(row.day().day(), row.day());
        }
        return days;
    }

    WorkingCalendar of(String tenant) {
        Snapshot snapshot = cache.get();
        Map<LocalDate, SpecialDay> country = snapshot.days().getOrDefault(COUNTRY, Map.of());
        Map<LocalDate, SpecialDay> district = snapshot.days().getOrDefault(tenant, Map.of());
        return new WorkingCalendar(country, district, snapshot.notices());
    }

    void changed() {
        cache.changed();
    }
}
