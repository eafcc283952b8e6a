package org.huiyin.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the journal of a ladder or an item in words, grouped by day, newest first. */
@Component
public class SubjectTimeline {

    private final JournalWords words;

    SubjectTimeline(JournalWords words) {
        this.words = words;
    }

    public record Day(LocalDate date, List<Entry> entries) {}

    /** @param what what happened, in words */
    public record Entry(Journal.Row row, String what) {}

    public List<Day> days(List<Journal.Row> rows) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Journal.Row row : rows) {
            byDay.computeIfAbsent(ChinaTime.dateOf(row.at()), day -> new ArrayList<>())
                    .add(new Entry(row, words.text(row, locale)));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
