package org.huiyin.supervision.web;

import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderBoard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Papers of a ladder on A4: chaser, order, ruling, circular, minutes. */
@Controller
@RequestMapping("/ladders/{id}")
class LadderPrints {

    private final LadderBoard desk;
    private final LadderWords words;
    private final Directory directory;

    LadderPrints(LadderBoard desk, LadderWords words, Directory directory) {
        this.desk = desk;
        this.words = words;
        this.directory = directory;
    }

    @GetMapping("/papers/{no}/print")
    ModelAndView paper(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        var step = shown.steps().stream()
                .filter(s -> s.no() == no && s.paperNumber() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
        return sheet("supervision/print-paper", actor, shown.ladder()).addObject("step", step);
    }

    @GetMapping("/meetings/{no}/print")
    ModelAndView minutes(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        var meeting = shown.meetings().stream()
                .filter(m -> m.stepNo() == no && m.minutes() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
        return sheet("supervision/print-minutes", actor, shown.ladder()).addObject("meeting", meeting);
    }

    private ModelAndView sheet(String view, Actor actor, Ladder ladder) {
        return new ModelAndView(view)
                .addObject("ladder", ladder)
                .addObject("organ", words.organ(actor.tenant(), ladder.organ()))
                .addObject("names", words.organs(actor.tenant()))
                .addObject(
                        "district",
                        directory
                                .tenant(actor.tenant())
                                .map(Directory.Tenant::name)
                                .orElse(""));
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("error.supervision.unknown");
    }
}
