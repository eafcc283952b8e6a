package org.huiyin.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.calendar.WorkingCalendar.SpecialDay;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a day is what it is; Chinese where nobody reads, as in jobs and consumers. */
@Component
class CalendarWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final MessageSource messages;

    CalendarWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The reader's language; the server's own is never taken. */
    Locale locale() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.SIMPLIFIED_CHINESE : locale;
    }

    String say(String code, Object... args) {
        return messages.getMessage("calendar." + code, args, locale());
    }

    /** For what is written down and kept: always Chinese. */
    String record(String code, Object... args) {
        return messages.getMessage("calendar." + code, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** 周末 / 春节放假(…) / 补班,计入 / 工作日 … */
    String of(WorkingCalendar calendar, LocalDate day) {
        SpecialDay special = calendar.special(day);
        String year = String.valueOf(day.getYear());
        return switch (calendar.kind(day)) {
            case NORMAL -> calendar.guessed(day) ? say("reason.normal.guessed", year) : say("reason.normal");
            case WEEKEND -> calendar.guessed(day) ? say("reason.weekend.guessed", year) : say("reason.weekend");
            case LEGAL_OFF -> say("reason.legal-off", festivals(special.festivals()), notice(special));
            case MAKEUP -> say("reason.makeup", notice(special));
            case LOCAL -> say("reason.local", special.words());
        };
    }

    /** By its own Chinese name, elsewhere by its year. */
    private String notice(SpecialDay special) {
        return locale().getLanguage().equals("en")
                ? say("reason.notice-of-year", String.valueOf(special.noticeYear()))
                : special.words();
    }

    private String festivals(List<Festival> festivals) {
        return festivals.stream()
                .map(festival -> say("festival." + festival))
                .collect(Collectors.joining(say("list.and")));
    }

    /** 1 小时 30 分钟 */
    String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        addPart(parts, "hours", duration.toHours());
        addPart(parts, "minutes", duration.toMinutesPart());
        addPart(parts, "seconds", duration.toSecondsPart());
        return String.join(" ", parts);
    }

    private void addPart(List<String> parts, String unit, long amount) {
        if (amount > 0) {
            parts.add(say("duration." + unit, String.valueOf(amount)));
        }
    }

    /** 16:00–18:00; the end of a day is written 24:00 */
    static String stretch(LocalTime from, LocalTime to) {
        return clock(from) + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : clock(to));
    }

    static String clock(LocalTime time) {
        return (time.getSecond() == 0 ? CLOCK : CLOCK_WITH_SECONDS).format(time);
    }
}
