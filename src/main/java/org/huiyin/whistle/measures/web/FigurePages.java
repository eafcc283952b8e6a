package org.huiyin.whistle.measures.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.FigureQuestion;
import org.huiyin.whistle.measures.ShowFigures;
import org.huiyin.whistle.measures.WhistleFigure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 吹哨成效, and the cases behind each of its figures. */
@Controller
@RequestMapping("/whistles/measures")
class FigurePages {

    private final ShowFigures show;

    FigurePages(ShowFigures show) {
        this.show = show;
    }

    @GetMapping
    ModelAndView figures(Actor actor, @RequestParam Map<String, String> values) {
        FigureQuestion asked = AskedFigures.span(show, values);
        return new ModelAndView("whistle/measures")
                .addObject("figures", show.figures(actor, asked))
                .addObject("asked", asked)
                .addObject("kind", asked.kind() == null ? null : asked.kind().name())
                .addObject("kinds", WhistleKind.values())
                .addObject("rates", WhistleFigure.rates())
                .addObject("all", WhistleFigure.values())
                .addObject("tenant", actor.tenant())
                .addObject("chosen", span(asked));
    }

    @GetMapping("/cases")
    ModelAndView cases(Actor actor, @RequestParam Map<String, String> values) {
        CaseQuestion asked = AskedFigures.cases(show, values);
        return new ModelAndView("whistle/measure-cases")
                .addObject("cases", show.cases(actor, asked, ShowFigures.PAGE))
                .addObject("asked", asked)
                .addObject("tenant", actor.tenant())
                .addObject("most", ShowFigures.PAGE)
                .addObject("span", span(asked.span()))
                .addObject("chosen", chosen(asked));
    }

    private static Map<String, String> span(FigureQuestion asked) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("from", asked.from().toString());
        chosen.put("until", asked.until().toString());
        if (asked.kind() != null) {
            chosen.put("kind", asked.kind().name());
        }
        return chosen;
    }

    private static Map<String, String> chosen(CaseQuestion asked) {
        Map<String, String> chosen = span(asked.span());
        chosen.put("figure", asked.figure().name());
        chosen.put("share", asked.share().name());
        if (asked.organ() != null) {
            chosen.put("organ", asked.organ());
        }
        if (asked.subdistrict() != null) {
            chosen.put("subdistrict", asked.subdistrict());
        }
        return chosen;
    }
}
