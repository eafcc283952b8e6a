package org.huiyin.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huiyin.calendar.OfficeHours.Stretch;
import org.huiyin.shared.ChinaTime;

/** Takes from the hours still to run what one day's office hours give. */
final class OfficeDay {

    private final ZonedDateTime from;
    private final Duration wanted;
    private final List<String> stretches = new ArrayList<>();
    private Duration left;
    private ZonedDateTime end;

    OfficeDay(ZonedDateTime from, Duration wanted) {
        this.from = from;
        this.wanted = wanted;
        this.left = wanted;
    }

    Consumer<Stretch> on(LocalDate day) {
        return stretch -> take(
                day.atTime(stretch.from()).atZone(ChinaTime.ZONE),
                day.atTime(stretch.to()).atZone(ChinaTime.ZONE));
    }

    private void take(ZonedDateTime opens, ZonedDateTime closes) {
        ZonedDateTime begins = opens.isAfter(from) ? opens : from;
        if (left.isZero() || !begins.isBefore(closes)) {
            return;
        }
        Duration open = Duration.between(begins, closes);
        Duration taken = open.compareTo(left) < 0 ? open : left;
        end = begins.plus(taken);
        left = left.minus(taken);
        stretches.add(CalendarWords.stretch(begins.toLocalTime(), end.toLocalTime()));
    }

    boolean worked() {
        return end != null;
    }

    Duration counted() {
        return wanted.minus(left);
    }

    Duration left() {
        return left;
    }

    /** The moment up to which was counted; null when the day gave nothing. */
    ZonedDateTime end() {
        return end;
    }

    List<String> stretches() {
        return stretches;
    }
}
