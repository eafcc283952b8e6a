package org.huiyin.calendar;

/** A day that another law sees otherwise. */
public record CalendarDayChange(CalendarDay before, CalendarDay after) {

    boolean matters() {
        return before.kind() != after.kind() || before.works() != after.works();
    }
}
