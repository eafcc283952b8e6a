package org.huiyin.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as people read them, in templates as {@code @dateWords}: 3月12日（周四）, with the year when it is not this one. */
@Component("dateWords")
public class DateWords {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    DateWords(Clock clock) {
        this.clock = clock;
    }

    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        boolean thisYear = day.getYear() == ChinaTime.today(clock).getYear();
        if (english()) {
            return formatter(thisYear ? "d MMM (EEE)" : "d MMM yyyy (EEE)").format(day);
        }
        return formatter(thisYear ? "M月d日（E）" : "yyyy年M月d日（E）").format(day);
    }

    public String dayOf(Instant instant) {
        return instant == null ? "" : day(ChinaTime.dateOf(instant));
    }

    public String moment(Instant instant) {
        return instant == null ? "" : dayOf(instant) + " " + formatter("HH:mm").format(instant.atZone(ChinaTime.ZONE));
    }

    public String time(Instant instant) {
        return instant == null ? "" : formatter("HH:mm").format(instant.atZone(ChinaTime.ZONE));
    }

    /** To the second, for the title that shows on hover. */
    public String exact(Instant instant) {
        return instant == null ? "" : EXACT.format(instant.atZone(ChinaTime.ZONE));
    }

    /** As on paper: 2026年3月12日. */
    public String formal(LocalDate day) {
        return day == null
                ? ""
                : formatter(english() ? "d MMMM yyyy" : "yyyy年M月d日").format(day);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
