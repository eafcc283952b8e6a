package org.huiyin.whistle.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.journal.DomainEvent.Visibility;
import org.huiyin.journal.Journal;
import org.huiyin.journal.JournalWords;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAccess;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A whistle's way by day, newest first. Of another department's inside a department reads nothing. */
@Component
class WhistleWay {

    private final Journal journal;
    private final JournalWords words;
    private final WhistleAccess access;

    WhistleWay(Journal journal, JournalWords words, WhistleAccess access) {
        this.journal = journal;
        this.words = words;
        this.access = access;
    }

    public record Day(LocalDate date, List<Entry> entries) {}

    /** @param what what happened, in words */
    public record Entry(Journal.Row row, String what, boolean internal) {}

    List<Day> of(Actor actor, Whistle whistle) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Journal.Row row : journal.of(actor.tenant(), "WHISTLE", whistle.id(), EnumSet.allOf(Visibility.class))) {
            boolean internal = row.visibility() == Visibility.INTERNAL;
            if (!internal || organ(row.data()) == null || access.seesInside(actor, whistle, organ(row.data()))) {
                byDay.computeIfAbsent(ChinaTime.dateOf(row.at()), day -> new ArrayList<>())
                        .add(new Entry(row, words.text(row, locale), internal));
            }
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static String organ(JsonNode data) {
        return data == null ? null : data.path("organ").asText(null);
    }
}
