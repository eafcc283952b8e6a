package org.huiyin.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.identity.Directory;
import org.huiyin.shared.ChinaTime;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of organs and obligations, the page of what a ladder is about, and the facts a paper begins with. */
@Component
class LadderWords {

    private final MessageSource messages;
    private final Directory directory;
    private final ChineseDates dates;

    LadderWords(MessageSource messages, Directory directory, ChineseDates dates) {
        this.messages = messages;
        this.directory = directory;
        this.dates = dates;
    }

    /** Short names by code. */
    Map<String, String> organs(String tenant) {
        return directory.shortNames(tenant);
    }

    String organ(String tenant, String code) {
        return directory.organ(tenant, code).map(Directory.Organ::name).orElse(code);
    }

    String district(String tenant) {
        return directory.tenant(tenant).map(Directory.Tenant::name).orElse("");
    }

    /** What was owed, in words, by its kind. */
    Map<String, String> kinds(Collection<String> kinds) {
        Map<String, String> words = new LinkedHashMap<>();
        kinds.stream().distinct().forEach(kind -> words.put(kind, kind(kind)));
        return words;
    }

    /** By ladder: what is owed and until when, or what happened and since when. */
    Map<String, String> owed(Collection<LadderLine> lines) {
        Map<String, String> owed = new LinkedHashMap<>();
        lines.forEach(line -> owed.put(line.ladder().id(), owed(line)));
        return owed;
    }

    String owed(LadderLine line) {
        return owed(line.ladder().obligation().kind(), line.ladder().due(), line.owedFrom());
    }

    /** @param from the instant from which on it was late: to the minute where it is no midnight; or null */
    String owed(String kind, LocalDate due, Instant from) {
        return say(Ladder.happened(kind) ? "ladders.happened" : "ladders.owed", "", kind(kind), dates.until(due, from));
    }

    /** A kind of deadline, else a trigger's own. */
    String kind(String kind) {
        String own = say("LadderKind." + kind, "");
        return own.isEmpty() ? say("DeadlineKind." + kind, kind) : own;
    }

    /** Page of what it is about, or null. */
    static String link(Ladder ladder) {
        String id = ladder.obligation().subjectId();
        return switch (ladder.obligation().subjectType()) {
            case "PROPOSAL" -> "/proposals/" + id;
            case "COMMITMENT" -> "/commitments/" + id;
            case "WHISTLE" -> "/whistles/" + id;
            case "ITEM" -> "/items/" + id;
            default -> null;
        };
    }

    /** The facts, as a chaser, an order or a circular of that level begins. */
    String facts(LadderLine line, LocalDate today) {
        Ladder ladder = line.ladder();
        if (ladder.level() != Ladder.CHASER && ladder.level() != Ladder.ORDER && ladder.level() != Ladder.CIRCULAR) {
            return null;
        }
        boolean toTheMinute = line.owedFrom() != null && !ChinaTime.isMidnight(line.owedFrom());
        long late = toTheMinute ? 0 : Math.max(0, ChronoUnit.DAYS.between(ladder.due(), today));
        return say(
                "ladders.facts." + ladder.level() + (ladder.happened() ? ".happened" : late > 0 ? ".late" : ""),
                "",
                organ(ladder.tenant(), ladder.organ()),
                ladder.title(),
                kind(ladder.obligation().kind()),
                toTheMinute ? dates.formalMoment(line.owedFrom()) : dates.formal(ladder.due()),
                String.valueOf(late),
                say("LadderTrigger." + ladder.openingTrigger(), ladder.openingTrigger()));
    }

    String say(String key, String otherwise, Object... args) {
        return messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
    }
}
