package org.huiyin.supervision.web;

import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.PagedRows;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderLine;
import org.huiyin.supervision.LadderQuestion;
import org.springframework.stereotype.Component;

/** The board as a sheet: same filters and order as the page, and all of its lines. */
@Component
class LadderSheet implements SheetSource {

    private static final int AT_ONCE = 500;

    private final LadderBoard desk;
    private final LadderWords words;

    LadderSheet(LadderBoard desk, LadderWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String name() {
        return "ladders";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        LadderQuestion asked = LadderPages.question(chosen);
        Map<String, String> names = words.organs(actor.tenant());
        var rows = new PagedRows<>(after -> desk.page(actor, asked, after, AT_ONCE));
        return Sheet.of("ladders.board", words(names, asked), rows)
                .word("list.lamp", 8, line -> "lamp." + line.lamp(desk.now()))
                .word(
                        "ladders.level",
                        16,
                        line -> "LadderLevel." + line.ladder().level())
                .text("ladders.matter", 48, line -> line.ladder().title())
                .word(
                        "ladders.subject",
                        10,
                        line -> "LadderSubject." + line.ladder().obligation().subjectType())
                .text(
                        "ladders.owes",
                        14,
                        line -> words.kind(line.ladder().obligation().kind()))
                .day("ladders.due", line -> line.ladder().due())
                .word(
                        "ladders.trigger",
                        20,
                        line -> "LadderTrigger." + line.ladder().openingTrigger())
                .text("ladders.organ", 14, line -> organ(names, line))
                .text(
                        "ladders.waits",
                        30,
                        line -> words.say("ladders.waits." + line.waitsFor(), line.waitsFor(), organ(names, line)))
                .moment("ladders.since", LadderLine::since)
                .day("ladders.until", LadderLine::until);
    }

    private static String organ(Map<String, String> names, LadderLine line) {
        return names.getOrDefault(line.ladder().organ(), line.ladder().organ());
    }

    private String words(Map<String, String> names, LadderQuestion asked) {
        return Sheet.narrowedTo(
                asked.level() == null ? null : words.say("LadderLevel." + asked.level(), ""),
                asked.organ() == null ? null : names.getOrDefault(asked.organ(), asked.organ()),
                asked.subjectType() == null ? null : words.say("LadderSubject." + asked.subjectType(), ""),
                asked.trigger() == null ? null : words.say("LadderTrigger." + asked.trigger(), ""),
                words.say(asked.closed() ? "ladders.closed" : "ladders.open", ""));
    }
}
