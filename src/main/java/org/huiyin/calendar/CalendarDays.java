package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;

/**
 * The special days of the country and of every district; an immutable snapshot.
 *
 * @param days by district, the country's under the empty name
 * @param notices names of the notices by the year they are for
 */
record CalendarDays(Map<String, Map<LocalDate, SpecialDay>> days, SortedMap<Integer, String> notices) {

    private static final String COUNTRY = "";

    static CalendarDays of(List<JdbcWorkCalendar.Row> rows, SortedMap<Integer, String> notices) {
        Map<String, Map<LocalDate, SpecialDay>> days = new HashMap<>();
        for (JdbcWorkCalendar.Row row : rows) {
            String tenant = row.tenant() == null ? COUNTRY : row.tenant();
            days.computeIfAbsent(tenant, key -> new HashMap<>()).put(row.day().day(), row.day());
        }
        return new CalendarDays(days, notices);
    }

    WorkingCalendar of(String tenant) {
        return new WorkingCalendar(days.getOrDefault(COUNTRY, Map.of()), days.getOrDefault(tenant, Map.of()), notices);
    }

    /** The year's days replaced by the notice's, which has the last word on a day that an earlier notice has named. */
    CalendarDays with(HolidayNotice notice) {
        TreeMap<Integer, String> names = new TreeMap<>(notices);
        names.put(notice.year(), notice.notice());
        CalendarDays changed = changed(COUNTRY, country -> {
            country.values().removeIf(day -> day.noticeYear() == notice.year());
            notice.specialDays().forEach(day -> country.put(day.day(), day));
        });
        return new CalendarDays(changed.days, names);
    }

    CalendarDays without(int noticeYear) {
        TreeMap<Integer, String> names = new TreeMap<>(notices);
        names.remove(noticeYear);
        CalendarDays changed =
                changed(COUNTRY, country -> country.values().removeIf(day -> day.noticeYear() == noticeYear));
        return new CalendarDays(changed.days, names);
    }

    CalendarDays with(String tenant, Collection<SpecialDay> own) {
        return changed(tenant, district -> own.forEach(day -> district.put(day.day(), day)));
    }

    CalendarDays without(String tenant, Collection<LocalDate> own) {
        return changed(tenant, district -> district.keySet().removeAll(own));
    }

    private CalendarDays changed(String tenant, Consumer<Map<LocalDate, SpecialDay>> change) {
        Map<LocalDate, SpecialDay> district = new HashMap<>(days.getOrDefault(tenant, Map.of()));
        change.accept(district);
        Map<String, Map<LocalDate, SpecialDay>> all = new HashMap<>(days);
        all.put(tenant, district);
        return new CalendarDays(all, notices);
    }
}
