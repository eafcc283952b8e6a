package org.huiyin.whistle.street.web;

import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.web.Typed;
import org.huiyin.whistle.street.StreetDesk;
import org.springframework.stereotype.Component;

/** 街路长得分 as a sheet. */
@Component
class StreetSheet implements SheetSource {

    private final StreetDesk desk;
    private final Directory directory;

    StreetSheet(StreetDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "streets";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        var period = desk.period(Typed.of(chosen).day("from"));
        return Sheet.of(
                        "street.title",
                        period.from() + " – " + period.to(),
                        desk.scores(actor, period).iterator())
                .text("street.subdistrict", 16, s -> name(actor, s.road().subdistrict()))
                .text("street.road", 20, s -> s.road().name())
                .text("street.section", 24, s -> s.road().section())
                .text(
                        "street.chief",
                        14,
                        s -> s.chief() == null ? null : s.chief().name())
                .number("street.found", s -> s.counted().found())
                .number("street.judged", s -> s.counted().judged())
                .number("street.inTime", s -> s.counted().inTime())
                .number("street.open", s -> s.counted().open())
                .number("street.score", s -> s.score());
    }

    private String name(Actor actor, String organ) {
        return directory.shortName(actor.tenant(), organ);
    }
}
