package org.huiyin.supervision.web;

import org.huiyin.calendar.ChineseDates;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.supervision.Ladder;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderStep;
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
    private final ChineseDates dates;

    LadderPrints(LadderBoard desk, LadderWords words, ChineseDates dates) {
        this.desk = desk;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/papers/{no}/print")
    ModelAndView paper(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        var step = shown.steps().stream()
                .filter(s -> s.no() == no && s.paperNumber() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
        return sheet("supervision/print-paper", shown.ladder())
                .addObject("step", step)
                .addObject("addressee", addressee(shown.ladder(), step.level()))
                .addObject("until", until(shown.ladder(), step));
    }

    @GetMapping("/meetings/{no}/print")
    ModelAndView minutes(@PathVariable String id, @PathVariable int no, Actor actor) {
        LadderBoard.Shown shown = desk.one(actor, id);
        var meeting = shown.meetings().stream()
                .filter(m -> m.stepNo() == no && m.minutes() != null)
                .findFirst()
                .orElseThrow(LadderPrints::unknown);
        return sheet("supervision/print-minutes", shown.ladder())
                .addObject("meeting", meeting)
                .addObject("held", dates.formalMoment(meeting.meetsAt()));
    }

    /** Whom it goes to: who owes, and a circular to everybody. */
    private String addressee(Ladder ladder, int level) {
        return level == Ladder.CIRCULAR
                ? words.say("ladders.paper.to.all", "")
                : words.say("ladders.paper.to", "", words.organ(ladder.tenant(), ladder.organ()));
    }

    /** Until when an answer is expected, or null; a clock of minutes is no day. */
    private String until(Ladder ladder, LadderStep step) {
        if (step.answerDue() == null || step.level() > Ladder.ORDER) {
            return null;
        }
        return ladder.emergency()
                ? words.say("ladders.paper.answerNow", "")
                : words.say("ladders.paper.answerDue", "", dates.formal(step.answerDue()));
    }

    private ModelAndView sheet(String view, Ladder ladder) {
        return new ModelAndView(view)
                .addObject("ladder", ladder)
                .addObject("organ", words.organ(ladder.tenant(), ladder.organ()))
                .addObject("names", words.organs(ladder.tenant()))
                .addObject("district", words.district(ladder.tenant()));
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("error.supervision.unknown");
    }
}
