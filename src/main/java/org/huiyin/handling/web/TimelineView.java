package org.huiyin.handling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Groups a timeline by day, newest first. */
@Component
class TimelineView {

    private final MessageSource messages;

    TimelineView(MessageSource messages) {
        this.messages = messages;
    }

    public record Day(LocalDate date, List<Entry> entries) {}

    /** @param what what happened, in words; @param words what was said, or null */
    public record Entry(Journal.Row row, String what, String words) {

        public boolean isInternal() {
            return row.visibility() == Visibility.INTERNAL;
        }
    }

    List<Day> days(ProposalDetail detail) {
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Journal.Row row : detail.timeline()) {
            byDay.computeIfAbsent(ChinaTime.dateOf(row.at()), day -> new ArrayList<>())
                    .add(new Entry(row, what(row), words(row)));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private String what(Journal.Row row) {
        return messages.getMessage("journal." + row.type(), null, row.type(), LocaleContextHolder.getLocale());
    }

    private static String words(Journal.Row row) {
        for (String field : List.of("reason", "remark", "said", "requirement", "whatIsMissing", "explanation")) {
            String text = row.data().path(field).asText("");
            if (!text.isBlank() && !"null".equals(text)) {
                return text;
            }
        }
        return null;
    }
}
