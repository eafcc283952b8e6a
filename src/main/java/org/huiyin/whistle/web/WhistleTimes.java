package org.huiyin.whistle.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.WhistleClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what is left of a whistle's clock, for templates as {@code @whistleTimes}. In the last day it is said in hours and minutes,
 * which the page then counts down by itself; before that by the last day and the working days until it.
 */
@Component("whistleTimes")
public class WhistleTimes {

    private static final Duration RUNS = Duration.ofDays(1);

    private final ChineseDates dates;
    private final MessageSource messages;
    private final Clock clock;

    WhistleTimes(ChineseDates dates, MessageSource messages, Clock clock) {
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** 09:00:05, here and now. */
    public String clockTime() {
        return clock.instant().atZone(ChinaTime.ZONE).format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    public String left(String tenant, WhistleClock row) {
        Duration left = Duration.between(clock.instant(), row.until());
        if (left.compareTo(RUNS) >= 0) {
            return say("whistle.clock.day", dates.day(row.due()), dates.left(tenant, row.due()));
        }
        String length = length(left.abs());
        return !left.isNegative() && !left.isZero()
                ? say("whistle.clock.left", length)
                : say("whistle.clock.over", length);
    }

    private String length(Duration of) {
        if (of.toDays() > 0) {
            return joined(say("whistle.clock.days", of.toDays()), of.toHoursPart(), "whistle.clock.hours");
        }
        if (of.toHours() > 0) {
            return joined(say("whistle.clock.hours", of.toHours()), of.toMinutesPart(), "whistle.clock.minutes");
        }
        String seconds = "%02d".formatted(of.toSecondsPart());
        return say("whistle.clock.minutes", of.toMinutes()) + " " + say("whistle.clock.seconds", seconds);
    }

    private String joined(String first, int second, String key) {
        return second == 0 && key.endsWith("hours") ? first : first + " " + say(key, second);
    }

    private String say(String key, Object... values) {
        Object[] texts = java.util.Arrays.stream(values).map(String::valueOf).toArray();
        return messages.getMessage(key, texts, LocaleContextHolder.getLocale());
    }
}
