package org.huiyin.handling.web;

import org.huiyin.handling.joining.DecideCoHandlers;
import org.huiyin.handling.joining.RequestCoHandlers;
import org.huiyin.handling.joining.WithdrawCoHandlersRequest;
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

/** Forms of further co-handling departments: the lead department's request and its withdrawal, the supervision office's decision. */
@Controller
@RequestMapping("/proposals/{id}")
class JoiningController {

    private final ProposalPage page;
    private final RequestCoHandlers request;
    private final DecideCoHandlers decide;
    private final WithdrawCoHandlersRequest withdraw;

    JoiningController(
            ProposalPage page, RequestCoHandlers request, DecideCoHandlers decide, WithdrawCoHandlersRequest withdraw) {
        this.page = page;
        this.request = request;
        this.decide = decide;
        this.withdraw = withdraw;
    }

    @PostMapping("/assignments/{part}/acknowledgement-with-request")
    ModelAndView acknowledge(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("joining", values);
        return page.perform(
                actor,
                id,
                typed,
                redirect,
                "handling.done.joining.acknowledged",
                () -> request.acknowledgeAndRequest(actor, command(part, typed)));
    }

    @PostMapping("/assignments/{part}/co-handlers")
    ModelAndView request(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("joining", values);
        return page.perform(actor, id, typed, redirect, () -> request.request(actor, command(part, typed)));
    }

    @PostMapping("/co-handlers/{request}/decision")
    ModelAndView decide(
            @PathVariable String id,
            @PathVariable("request") String requestId,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("joiningDecision", values);
        var command = new DecideCoHandlers.Command(requestId, typed.texts("granted"), typed.text("remark"));
        return page.perform(actor, id, typed, redirect, () -> decide.decide(actor, command));
    }

    @PostMapping("/co-handlers/{request}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable("request") String requestId,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("joiningWithdrawal", values);
        return page.perform(actor, id, typed, redirect, () -> withdraw.withdraw(actor, requestId));
    }

    private static RequestCoHandlers.Command command(String part, Typed typed) {
        return new RequestCoHandlers.Command(
                part, AssignmentController.ordered(typed), typed.text("matter"), typed.text("reason"));
    }
}
