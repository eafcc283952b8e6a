package org.huiyin.settings.web;

import java.util.Map;
import org.huiyin.settings.ParameterWords;
import org.huiyin.settings.ShowParameters;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.stereotype.Component;

/** 期限参数 as a sheet. */
@Component
class ParameterSheet implements SheetSource {

    private final ShowParameters show;
    private final ParameterWords words;

    ParameterSheet(ShowParameters show, ParameterWords words) {
        this.show = show;
        this.words = words;
    }

    @Override
    public String name() {
        return "parameters";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        return Sheet.of("settings.title", "", show.all(actor).iterator())
                .text(
                        "settings.column.parameter",
                        32,
                        line -> words.name(line.entry().code()))
                .text("settings.column.code", 24, line -> line.entry().code())
                .value(
                        "settings.column.value",
                        28,
                        line -> line.common() == null
                                ? new Sheet.Word("settings.apartOnly")
                                : words.value(line.common().row().parameter()))
                .word(
                        "settings.column.source",
                        14,
                        line -> line.common() == null
                                ? null
                                : "settings.source." + (line.common().ownDistrict() ? "DISTRICT" : "DEFAULT"))
                .day(
                        "settings.column.from",
                        line -> line.common() == null || !line.common().ownDistrict()
                                ? null
                                : line.common().row().parameter().validFrom())
                .text(
                        "settings.column.basis",
                        60,
                        line -> line.common() == null
                                ? null
                                : line.common().row().parameter().basis());
    }
}
