package org.huiyin.handling.web;

import org.huiyin.handling.extension.DecideExtension;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.extension.SignExtension;
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

/** Forms of more time: the department's request, its leader's signature, the offices' decisions. */
@Controller
@RequestMapping("/proposals/{id}")
class ExtensionController {

    private final ProposalPage page;
    private final RequestExtension request;
    private final SignExtension sign;
    private final DecideExtension decide;

    ExtensionController(ProposalPage page, RequestExtension request, SignExtension sign, DecideExtension decide) {
        this.page = page;
        this.request = request;
        this.sign = sign;
        this.decide = decide;
    }

    @PostMapping("/assignments/{part}/extension")
    ModelAndView request(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("extension", values);
        var command = new RequestExtension.Command(
                part, typed.day("wished"), typed.text("reason"), typed.text("plan"), typed.text("leader"));
        return page.perform(actor, id, typed, redirect, () -> request.request(actor, command));
    }

    @PostMapping("/extensions/{request}/signature")
    ModelAndView sign(
            @PathVariable String id,
            @PathVariable("request") String requestId,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("extensionSignature-" + requestId, values);
        var command = new SignExtension.Command(requestId, typed.yes("signed"), typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> sign.sign(actor, command));
    }

    @PostMapping("/extensions/{request}/decision")
    ModelAndView decide(
            @PathVariable String id,
            @PathVariable("request") String requestId,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("extensionDecision-" + requestId, values);
        var command = new DecideExtension.Command(requestId, typed.yes("agreed"), typed.text("remark"));
        return page.perform(actor, id, typed, redirect, () -> decide.decide(actor, command));
    }
}
