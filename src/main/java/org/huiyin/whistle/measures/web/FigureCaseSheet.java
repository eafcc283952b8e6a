package org.huiyin.whistle.measures.web;

import java.util.List;
import java.util.Map;
import org.huiyin.documents.DocumentSettings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.FigureCase;
import org.huiyin.whistle.measures.ShowFigures;
import org.springframework.stereotype.Component;

/** The cases behind a figure as a sheet. */
@Component
class FigureCaseSheet implements SheetSource {

    private final ShowFigures show;
    private final FigureWords words;
    private final DocumentSettings settings;

    FigureCaseSheet(ShowFigures show, FigureWords words, DocumentSettings settings) {
        this.show = show;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "whistle-figure-cases";
    }

    @Override
    public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
        CaseQuestion asked = AskedFigures.cases(show, chosen);
        List<FigureCase> cases = show.cases(actor, asked, settings.exportRows() + 1);
        return Sheet.of("whistle.figure.cases", words.heading(actor.tenant(), asked), cases.iterator())
                .text("whistle.figure.number", 18, FigureCase::number)
                .text("whistle.figure.title", 40, FigureCase::title)
                .word("whistle.figure.kind", 14, row -> "WhistleKind." + row.kind())
                .text("whistle.figure.subdistrict", 16, row -> words.organ(actor.tenant(), row.subdistrict()))
                .text("whistle.figure.department", 16, row -> words.organ(actor.tenant(), row.organ()))
                .word("whistle.figure.state", 16, FigureWords::state)
                .word("whistle.figure.counted", 8, row -> "whistle.figure.counted." + row.counted())
                .moment("whistle.figure.blownAt", FigureCase::blownAt)
                .moment("whistle.figure.dispatchedAt", FigureCase::dispatchedAt)
                .moment("whistle.figure.reportedInAt", FigureCase::reportedInAt)
                .number("whistle.figure.taken.minutes", FigureCase::minutes);
    }
}
