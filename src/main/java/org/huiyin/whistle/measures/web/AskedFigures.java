package org.huiyin.whistle.measures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.CaseQuestion.Share;
import org.huiyin.whistle.measures.FigureQuestion;
import org.huiyin.whistle.measures.ShowFigures;
import org.huiyin.whistle.measures.WhistleFigure;

/** What an address asks for. */
final class AskedFigures {

    private AskedFigures() {}

    static FigureQuestion span(ShowFigures show, Map<String, String> values) {
        return show.question(day(values, "from"), day(values, "until"), Choice.of(WhistleKind.class, values, "kind"));
    }

    static CaseQuestion cases(ShowFigures show, Map<String, String> values) {
        WhistleFigure figure = Choice.of(WhistleFigure.class, values, "figure");
        Share share = Choice.of(Share.class, values, "share");
        return new CaseQuestion(
                span(show, values),
                figure == null ? WhistleFigure.BLOWN : figure,
                share == null ? Share.BASE : share,
                Choice.text(values, "organ"),
                Choice.text(values, "subdistrict"));
    }

    private static LocalDate day(Map<String, String> values, String name) {
        String text = Choice.text(values, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw BusinessException.invalid(Problem.at(name, "error.parameter.type", name, text));
        }
    }
}
