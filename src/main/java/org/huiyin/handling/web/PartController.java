package org.huiyin.handling.web;

import org.huiyin.handling.AcknowledgeAssignment;
import org.huiyin.handling.ClaimAssignment;
import org.huiyin.handling.TakeBackAssignment;
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

/** Forms about who has a department's part: acknowledge, claim, hand back, take back. */
@Controller
@RequestMapping("/proposals/{id}/assignments/{part}")
class PartController {

    private final ProposalPage page;
    private final AcknowledgeAssignment acknowledge;
    private final ClaimAssignment claim;
    private final TakeBackAssignment takeBack;

    PartController(
            ProposalPage page, AcknowledgeAssignment acknowledge, ClaimAssignment claim, TakeBackAssignment takeBack) {
        this.page = page;
        this.acknowledge = acknowledge;
        this.claim = claim;
        this.takeBack = takeBack;
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(
            @PathVariable String id, @PathVariable String part, Actor actor, RedirectAttributes redirect) {
        return page.perform(
                actor,
                id,
                Typed.in("acknowledge"),
                redirect,
                () -> acknowledge.acknowledge(actor, new AcknowledgeAssignment.Command(part)));
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable String id, @PathVariable String part, Actor actor, RedirectAttributes redirect) {
        var command = new ClaimAssignment.Command(part);
        return page.perform(actor, id, Typed.in("claim"), redirect, () -> claim.claim(actor, command));
    }

    @PostMapping("/handing-back")
    ModelAndView handBack(
            @PathVariable String id, @PathVariable String part, Actor actor, RedirectAttributes redirect) {
        var command = new ClaimAssignment.Command(part);
        return page.perform(actor, id, Typed.in("handBack"), redirect, () -> claim.handBack(actor, command));
    }

    @PostMapping("/taking-back")
    ModelAndView takeBack(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("takeBack-" + part, values);
        var command = new TakeBackAssignment.Command(part, typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> takeBack.takeBack(actor, command));
    }
}
