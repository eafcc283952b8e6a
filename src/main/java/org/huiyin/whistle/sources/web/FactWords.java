package org.huiyin.whistle.sources.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.whistle.sources.Fact;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a fact a request rests on, for templates as {@code @factWords}. Days are kept as programs write them and said as offices do. */
@Component("factWords")
public class FactWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final MessageSource messages;
    private final ChineseDates dates;

    FactWords(MessageSource messages, ChineseDates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String say(Fact fact) {
        Object[] words = fact.args().stream().map(this::word).toArray();
        return messages.getMessage(fact.code(), words, LocaleContextHolder.getLocale());
    }

    private String word(String kept) {
        if (!kept.matches(DAY)) {
            return kept;
        }
        try {
            return dates.day(LocalDate.parse(kept));
        } catch (DateTimeException noDay) {
            return kept;
        }
    }
}
