package org.huiyin.handling.web;

import java.time.Instant;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers and dates as official papers write them, in templates as {@code @paperWords}. */
@Component
public class PaperWords {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final ChineseDates dates;

    PaperWords(ChineseDates dates) {
        this.dates = dates;
    }

    /** 2026年3月12日, the day in Asia/Shanghai on which it was; empty for null. */
    public String formal(Instant instant) {
        return instant == null ? "" : dates.formal(ChinaTime.dateOf(instant));
    }

    /** 六届一次: up to 99, enough for terms, sessions and recommendations; plain figures in English. */
    public String of(int number) {
        if (LocaleContextHolder.getLocale().getLanguage().equals("en") || number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String front = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return front + DIGITS[number % 10];
    }
}
