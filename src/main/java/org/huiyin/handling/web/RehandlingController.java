package org.huiyin.handling.web;

import org.huiyin.handling.Conference;
import org.huiyin.handling.RecordConference;
import org.huiyin.handling.RefuseRehandling;
import org.huiyin.handling.ShowConferences;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows upon dissatisfaction, as forms: no rehandling, or the district leader's meeting. */
@Controller
@RequestMapping("/proposals/{id}")
class RehandlingController {

    private final ProposalPage page;
    private final RefuseRehandling refusal;
    private final RecordConference conference;
    private final ShowConferences conferences;

    RehandlingController(
            ProposalPage page, RefuseRehandling refusal, RecordConference conference, ShowConferences conferences) {
        this.page = page;
        this.refusal = refusal;
        this.conference = conference;
        this.conferences = conferences;
    }

    @PostMapping("/rehandling-refusal")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("refuseRehandling", values);
        var command = new RefuseRehandling.Command(id, typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> refusal.refuse(actor, command));
    }

    @PostMapping("/conference")
    ModelAndView confer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("confer", values);
        var command = new RecordConference.Command(
                id,
                typed.day("heldOn"),
                typed.text("place"),
                typed.text("participants"),
                typed.text("said"),
                typed.choice("result", Conference.Result.class),
                typed.text("explanation"));
        return page.perform(actor, id, typed, redirect, () -> conference.record(actor, command));
    }

    @GetMapping("/conferences")
    ModelAndView shown(@PathVariable String id, Actor actor) {
        return new ModelAndView("handling/conferences :: section").addObject("conferences", conferences.of(actor, id));
    }
}
