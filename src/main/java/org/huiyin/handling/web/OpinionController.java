package org.huiyin.handling.web;

import java.time.Clock;
import org.huiyin.handling.HandleOpinion;
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

/** Forms of the co-handling opinion: it saves itself, goes to the leader, is signed or sent back. */
@Controller
@RequestMapping("/proposals/{id}/assignments/{part}")
class OpinionController {

    private final ProposalPage page;
    private final HandleOpinion opinion;
    private final Clock clock;

    OpinionController(ProposalPage page, HandleOpinion opinion, Clock clock) {
        this.page = page;
        this.opinion = opinion;
        this.clock = clock;
    }

    @PostMapping("/opinion-draft")
    ModelAndView save(@PathVariable String part, @RequestParam MultiValueMap<String, String> values, Actor actor) {
        Typed typed = new Typed("opinion", values);
        opinion.save(actor, new HandleOpinion.Draft(part, typed.text("text")));
        return new ModelAndView("handling/pieces :: saved").addObject("savedAt", clock.instant());
    }

    @PostMapping("/opinion")
    ModelAndView submit(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("opinion", values);
        var draft = new HandleOpinion.Draft(part, typed.text("text"));
        return page.perform(actor, id, typed, redirect, () -> opinion.submitForSigning(actor, draft));
    }

    @PostMapping("/opinion-signature")
    ModelAndView sign(@PathVariable String id, @PathVariable String part, Actor actor, RedirectAttributes redirect) {
        var decision = new HandleOpinion.Decision(part, null);
        return page.perform(actor, id, Typed.in("signOpinion"), redirect, () -> opinion.sign(actor, decision));
    }

    @PostMapping("/opinion-sending-back")
    ModelAndView sendBack(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("sendOpinionBack", values);
        var decision = new HandleOpinion.Decision(part, typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> opinion.sendBack(actor, decision));
    }
}
