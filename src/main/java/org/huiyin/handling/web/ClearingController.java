package org.huiyin.handling.web;

import org.huiyin.handling.ClearReply;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.Disclosure;
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

/** Forms of the clearing chain: pass, send back, issue. */
@Controller
@RequestMapping("/proposals/{id}/assignments/{part}")
class ClearingController {

    private final ProposalPage page;
    private final ClearReply clear;

    ClearingController(ProposalPage page, ClearReply clear) {
        this.page = page;
        this.clear = clear;
    }

    @PostMapping("/clearing")
    ModelAndView pass(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("clear", values);
        return page.perform(actor, id, typed, redirect, () -> clear.pass(actor, decision(part, typed)));
    }

    @PostMapping("/sending-back")
    ModelAndView sendBack(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("sendBack", values);
        return page.perform(actor, id, typed, redirect, () -> clear.sendBack(actor, decision(part, typed)));
    }

    @PostMapping("/issue")
    ModelAndView issue(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("issue", values);
        var issue = new ClearReply.Issue(
                part,
                typed.choice("disclosure", Disclosure.class),
                typed.text("disclosureGround"),
                typed.text("summary"));
        return page.perform(actor, id, typed, redirect, () -> clear.issue(actor, issue));
    }

    private static ClearReply.Decision decision(String part, Typed typed) {
        return new ClearReply.Decision(part, typed.choice("step", ClearingStep.class), typed.text("remark"));
    }
}
