package org.huiyin.handling.web;

import org.huiyin.handling.conflict.CoordinateConflict;
import org.huiyin.handling.conflict.DecideConflict;
import org.huiyin.handling.conflict.RaiseConflict;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms of departments that disagree: the lead's report, the office's meeting, the district leader's decision. */
@Controller
@RequestMapping("/proposals/{id}")
class ConflictController {

    private final ProposalPage page;
    private final RaiseConflict raise;
    private final CoordinateConflict coordinate;
    private final DecideConflict decide;

    ConflictController(ProposalPage page, RaiseConflict raise, CoordinateConflict coordinate, DecideConflict decide) {
        this.page = page;
        this.raise = raise;
        this.coordinate = coordinate;
        this.decide = decide;
    }

    @PostMapping("/assignments/{part}/conflict")
    ModelAndView raise(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("conflict", values);
        var command = new RaiseConflict.Command(
                part,
                typed.text("organ"),
                typed.text("matter"),
                typed.text("leadView"),
                typed.text("otherView"),
                typed.text("attempt"));
        return page.perform(actor, id, typed, redirect, () -> raise.raise(actor, command));
    }

    @PostMapping("/conflicts/{conflict}/coordination")
    ModelAndView coordinate(
            @PathVariable String id,
            @PathVariable String conflict,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("coordination", values);
        var command = new CoordinateConflict.Command(
                conflict,
                typed.yesOrNo("settled"),
                typed.day("metOn"),
                typed.text("participants"),
                typed.text("minutes"),
                typed.text("result"));
        return page.perform(actor, id, typed, redirect, () -> coordinate.coordinate(actor, command));
    }

    @PostMapping("/conflicts/{conflict}/decision")
    ModelAndView decide(
            @PathVariable String id,
            @PathVariable String conflict,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("conflictDecision", values);
        var command = new DecideConflict.Command(conflict, typed.text("decision"));
        return page.perform(actor, id, typed, redirect, () -> decide.decide(actor, command));
    }
}
