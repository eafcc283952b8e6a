package org.huiyin.handling.web;

import java.util.Map;
import org.huiyin.handling.KeyDesk;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 重点督办清单 as a sheet. */
@Component
class KeySheet implements SheetSource {

    private final KeyDesk desk;

    KeySheet(KeyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "key-proposals";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        return Sheet.of("handling.key.list", "", desk.list(actor).iterator())
                .text("list.number", 24, KeyDesk.Line::number)
                .text("list.subject", 48, KeyDesk.Line::subject)
                .word("register.state", 14, line -> "list.state." + line.state())
                .day("list.due", KeyDesk.Line::due)
                .word(
                        "handling.key.mark",
                        12,
                        line -> "KeyMark." + line.supervision().mark())
                .text("handling.key.official.name", 14, line -> line.supervision()
                        .official())
                .text("handling.key.official.post", 20, line -> line.supervision()
                        .officialPost())
                .text("handling.key.reason", 40, line -> line.supervision().reason())
                .moment("handling.key.since", line -> line.supervision().setAt());
    }
}
