package org.huiyin.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.shared.CodeNames;
import org.huiyin.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns problems into sentences of the reader's language, in templates as {@code @problemTexts}. */
@Component("problemTexts")
public class ProblemTexts {

    private final MessageSource messages;
    private final ChineseDates dates;

    ProblemTexts(MessageSource messages, ChineseDates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String text(Problem problem) {
        Object[] args = problem.args().stream().map(this::word).toArray();
        return messages.getMessage(problem.code(), args, problem.code(), LocaleContextHolder.getLocale());
    }

    public List<String> texts(List<Problem> problems) {
        return problems.stream().map(this::text).toList();
    }

    /** Numbers without grouping, dates as read, codes of roles and acts, also several with commas, by their names. */
    private Object word(Object arg) {
        if (arg instanceof LocalDate day) {
            return dates.day(day);
        }
        if (arg instanceof Instant instant) {
            return dates.moment(instant);
        }
        return CodeNames.in(String.valueOf(arg), messages, LocaleContextHolder.getLocale());
    }
}
