package org.huiyin.supervision.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.supervision.MeetingDesk;
import org.springframework.stereotype.Component;

/** 协调会 as a sheet. */
@Component
class MeetingSheet implements SheetSource {

    private final MeetingDesk desk;
    private final LadderWords words;
    private final DocumentSettings settings;

    MeetingSheet(MeetingDesk desk, LadderWords words, DocumentSettings settings) {
        this.desk = desk;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        boolean over = "true".equals(chosen.get("over"));
        Map<String, String> names = words.organs(actor.tenant());
        var lines = desk.list(actor, over, settings.exportRows() + 1);
        return Sheet.of("meetings.one", words.say(over ? "meetings.over" : "meetings.waiting", ""), lines.iterator())
                .word("meetings.state", 18, line -> "meetings." + line.state(desk.now()))
                .moment("ladders.meetsAt", line -> line.meeting().meetsAt())
                .text("ladders.matter", 48, line -> line.subject())
                .text("ladders.organ", 14, line -> names.getOrDefault(line.organ(), line.organ()))
                .text("ladders.place", 24, line -> line.meeting().place())
                .text("ladders.chair", 16, line -> line.meeting().chair())
                .text(
                        "meetings.organs",
                        30,
                        line -> organs(names, line.meeting().organs()))
                .text(
                        "ladders.leadOrgan",
                        14,
                        line -> line.meeting().leadOrgan() == null
                                ? null
                                : organs(names, List.of(line.meeting().leadOrgan())))
                .day("ladders.agreedDue", line -> line.meeting().agreedDue());
    }

    private String organs(Map<String, String> names, List<String> codes) {
        return codes.stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(words.say("items.separator", ", ")));
    }
}
