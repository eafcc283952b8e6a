package org.huiyin.handling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Groups a timeline by day, newest first. */
@Component
class TimelineView {

    private final JournalWords words;
    private final MessageSource messages;

    TimelineView(JournalWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public record Day(LocalDate date, List<Entry> entries) {}

    /** @param what what happened, in words */
    public record Entry(Journal.Row row, String what) {

        public boolean isInternal() {
            return row.visibility() == Visibility.INTERNAL;
        }
    }

    /** A deadline of one department's part says whose it is: another one may be due the same day. */
    private String what(ProposalDetail detail, Journal.Row row, Locale locale) {
        String text = words.text(row, locale);
        return row.data() == null
                ? text
                : detail.part(row.data().path("scope").asText())
                        .map(part -> messages.getMessage(
                                "handling.timeline.of", new Object[] {part.organName(), text}, locale))
                        .orElse(text);
    }

    List<Day> days(ProposalDetail detail) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Journal.Row row : detail.timeline()) {
            byDay.computeIfAbsent(ChinaTime.dateOf(row.at()), day -> new ArrayList<>())
                    .add(new Entry(row, what(detail, row, locale)));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
