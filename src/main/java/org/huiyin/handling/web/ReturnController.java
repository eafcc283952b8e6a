package org.huiyin.handling.web;

import org.huiyin.handling.returns.ReassignAssignment;
import org.huiyin.handling.returns.ReturnAssignment;
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

/** Forms on the proposal's page: propose a return, confirm or refuse it, reassign. */
@Controller
@RequestMapping("/proposals/{id}/assignments/{part}")
class ReturnController {

    private final ProposalPage page;
    private final ReturnAssignment returnAssignment;
    private final ReassignAssignment reassign;

    ReturnController(ProposalPage page, ReturnAssignment returnAssignment, ReassignAssignment reassign) {
        this.page = page;
        this.returnAssignment = returnAssignment;
        this.reassign = reassign;
    }

    @PostMapping("/return")
    ModelAndView propose(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("return", values);
        var command = new ReturnAssignment.Proposed(part, typed.text("reason"), typed.text("organ"));
        return page.perform(actor, id, typed, redirect, () -> returnAssignment.propose(actor, command));
    }

    @PostMapping("/return-confirmation")
    ModelAndView confirm(@PathVariable String id, @PathVariable String part, Actor actor, RedirectAttributes redirect) {
        return page.perform(
                actor, id, Typed.in("confirmReturn"), redirect, () -> returnAssignment.confirm(actor, part));
    }

    @PostMapping("/return-refusal")
    ModelAndView refuse(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("refuseReturn", values);
        var command = new ReturnAssignment.Answer(part, typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> returnAssignment.refuse(actor, command));
    }

    @PostMapping("/reassignment")
    ModelAndView reassign(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("reassign-" + part, values);
        var command = new ReassignAssignment.Command(part, typed.text("organ"), typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> reassign.reassign(actor, command));
    }
}
