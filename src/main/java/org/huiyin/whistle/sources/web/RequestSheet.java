package org.huiyin.whistle.sources.web;

import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.whistle.sources.RequestDesk;
import org.springframework.stereotype.Component;

/** 哨源 as a sheet. */
@Component
class RequestSheet implements SheetSource {

    private final RequestDesk desk;
    private final Directory directory;

    RequestSheet(RequestDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "whistle-requests";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        boolean answered = "true".equals(chosen.get("answered"));
        return Sheet.of(
                        answered ? "whistle.requests.answered" : "whistle.requests.title",
                        "",
                        desk.list(actor, !answered).iterator())
                .text("whistle.request.matter", 40, r -> r.title())
                .word("whistle.request.kind", 14, r -> "WhistleKind." + r.kind())
                .word("whistle.request.origin", 14, r -> "RequestOrigin." + r.origin())
                .word("whistle.request.trigger", 30, r -> r.trigger() == null ? null : "Trigger." + r.trigger())
                .text("whistle.request.subdistrict", 14, r -> name(actor, r.subdistrict()))
                .text("whistle.request.asker", 20, r -> r.asker().name())
                .moment("whistle.request.at", r -> r.asker().at())
                .word("whistle.request.state", 12, r -> "RequestState." + r.state())
                .text(
                        "whistle.request.answer",
                        40,
                        r -> r.answer() == null ? null : r.answer().text());
    }

    private String name(Actor actor, String organ) {
        return organ == null ? null : directory.shortName(actor.tenant(), organ);
    }
}
