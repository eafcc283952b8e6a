package org.huiyin.whistle.measures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.measures.CaseQuestion;
import org.huiyin.whistle.measures.FigureCase;
import org.huiyin.whistle.measures.ShowFigures;
import org.huiyin.whistle.measures.WhistleFigure;
import org.huiyin.whistle.measures.WhistleFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 吹哨成效 for programs. */
@RestController
@RequestMapping("/api/v1/whistles/measures")
@Tag(name = "whistles")
class FigureApi {

    private final ShowFigures show;

    FigureApi(ShowFigures show) {
        this.show = show;
    }

    @Operation(
            summary =
                    "吹哨成效: rates and times of whistles blown from one day to another, the last ninety days when none is given")
    @GetMapping
    WhistleFigures figures(
            Actor actor,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(required = false) WhistleKind kind) {
        return show.figures(actor, show.question(from, until, kind));
    }

    @Operation(summary = "The cases behind a figure, at most 200, newest first")
    @GetMapping("/cases")
    List<FigureCase> cases(
            Actor actor,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(required = false) WhistleKind kind,
            @RequestParam WhistleFigure figure,
            @RequestParam(defaultValue = "BASE") CaseQuestion.Share share,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) String subdistrict) {
        return show.cases(
                actor,
                new CaseQuestion(show.question(from, until, kind), figure, share, organ, subdistrict),
                ShowFigures.PAGE);
    }
}
