package org.huiyin.whistle.measures.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.huiyin.whistle.measures.FigureQuestion;
import org.huiyin.whistle.measures.ShowFigures;
import org.huiyin.whistle.measures.WhistleFigure;
import org.huiyin.whistle.measures.WhistleFigures;
import org.huiyin.whistle.measures.WhistleFigures.Line;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 吹哨成效 as sheets: by department, and by sub-district with how often it blew. */
@Configuration(proxyBeanMethods = false)
class FigureSheets {

    private static final String FIGURE = "whistle.figure.";

    @Bean
    SheetSource departmentFigures(ShowFigures show, FigureWords words) {
        return new Source(show, words, "whistle-department-figures", false);
    }

    @Bean
    SheetSource subdistrictFigures(ShowFigures show, FigureWords words) {
        return new Source(show, words, "whistle-subdistrict-figures", true);
    }

    private record Source(ShowFigures show, FigureWords words, String name, boolean subdistricts)
            implements SheetSource {

        @Override
        public Sheet<?> sheet(Actor actor, Map<String, String> chosen) {
            FigureQuestion asked = AskedFigures.span(show, chosen);
            WhistleFigures figures = show.figures(actor, asked);
            List<Line> lines = subdistricts ? figures.subdistricts() : figures.departments();
            Sheet<Line> sheet = Sheet.of(
                            FIGURE + (subdistricts ? "subdistricts" : "departments"),
                            asked.from() + " – " + asked.until(),
                            lines.iterator())
                    .text(FIGURE + "organ", 18, line -> words.organ(actor.tenant(), line.organ()))
                    .number(FIGURE + (subdistricts ? "BLOWN" : "CALLED"), Line::blown);
            if (subdistricts) {
                sheet.value(FIGURE + "rate", 10, Line::perThirtyDays)
                        .word(
                                FIGURE + "remark",
                                10,
                                line -> line.remark() == null ? null : FIGURE + "remark." + line.remark())
                        .text(FIGURE + "NOT_ESTABLISHED", 10, line -> words.percent(line.notEstablished()));
            }
            WhistleFigure.rates().forEach(figure -> rate(sheet, figure));
            return times(sheet);
        }

        private void rate(Sheet<Line> sheet, WhistleFigure figure) {
            sheet.text(FIGURE + figure, 10, line -> words.percent(line.rate(figure)))
                    .number(FIGURE + figure + ".counted", line -> line.rate(figure)
                            .counted())
                    .number(FIGURE + figure + ".base", line -> line.rate(figure).base());
        }

        private static Sheet<Line> times(Sheet<Line> sheet) {
            return sheet.number(FIGURE + "emergency.median", line -> line.emergency()
                            .medianMinutes())
                    .number(FIGURE + "emergency.p90", line -> line.emergency().p90Minutes())
                    .number(FIGURE + "other.median", line -> line.other().medianMinutes())
                    .number(FIGURE + "other.p90", line -> line.other().p90Minutes());
        }
    }
}
