package org.huiyin.handling.web;

import java.util.List;
import java.util.function.Consumer;
import org.huiyin.handling.returns.DecideReturn;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.handling.returns.RuleOnReturn;
import org.huiyin.handling.returns.ShowReturns;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of returns: for the supervision office, the establishment office and the district leader, each what is put to it. */
@Controller
class ReturnDeskController {

    private final ShowReturns show;
    private final DecideReturn decide;
    private final RuleOnReturn rule;
    private final Directory directory;

    ReturnDeskController(ShowReturns show, DecideReturn decide, RuleOnReturn rule, Directory directory) {
        this.show = show;
        this.decide = decide;
        this.rule = rule;
        this.directory = directory;
    }

    @GetMapping("/returns")
    ModelAndView list(Actor actor) {
        return new ModelAndView("handling/returns")
                .addObject("lines", show.list(actor))
                .addObject("names", new OrganNames(directory.organs(actor.tenant())));
    }

    @GetMapping("/returns/{id}")
    ModelAndView one(@PathVariable String id, Actor actor) {
        return page(actor, id, Typed.NOTHING, List.of());
    }

    /** From a part's place on the proposal's page. */
    @GetMapping("/returns/of/{assignmentId}")
    String of(@PathVariable String assignmentId, Actor actor) {
        return "redirect:/returns/" + show.waitingFor(actor, assignmentId);
    }

    /** Each step has its form; its name is the last word of the address and the prefix of its fields. */
    @PostMapping("/returns/{id}/{form:review|ruling|duties-view|final-ruling}")
    ModelAndView decide(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed(form, values);
        return perform(actor, id, typed, redirect, part -> decide(actor, part, typed));
    }

    private void decide(Actor actor, String part, Typed typed) {
        if (typed.isOf("review")) {
            var verdict = typed.choice("verdict", DecideReturn.Verdict.class);
            decide.decide(actor, new DecideReturn.Command(part, verdict, typed.text("organ"), typed.text("reason")));
            return;
        }
        var step = typed.choice("step", RuleOnReturn.Step.class);
        var command = new RuleOnReturn.Command(part, step, typed.text("organ"), typed.text("text"));
        switch (typed.form()) {
            case "ruling" -> rule.rule(actor, command);
            case "duties-view" -> rule.giveView(actor, command);
            default -> rule.ruleFinally(actor, command);
        }
    }

    /** Who may not is told which post could, before the return itself is looked for. */
    private ModelAndView perform(
            Actor actor, String id, Typed typed, RedirectAttributes redirect, Consumer<String> act) {
        actor.require(rightOf(typed.form()));
        String part = show.show(actor, id).returned().assignmentId();
        try {
            act.accept(part);
        } catch (BusinessException refused) {
            if (refused.reason() == Reason.NOT_FOUND || refused.reason() == Reason.FORBIDDEN) {
                throw refused;
            }
            ModelAndView again = page(actor, id, typed, ProposalPage.inForm(typed, refused.problems()));
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "handling.returns.done");
        return new ModelAndView("redirect:/returns/" + id);
    }

    private ModelAndView page(Actor actor, String id, Typed typed, List<Problem> problems) {
        var file = show.show(actor, id);
        var organs = directory.organs(actor.tenant());
        return new ModelAndView("handling/return")
                .addObject("file", file)
                .addObject("names", new OrganNames(organs))
                .addObject("form", formOf(actor, file))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private static ReturnAct rightOf(String form) {
        return switch (form) {
            case "review" -> ReturnAct.REVIEW_RETURN;
            case "ruling" -> ReturnAct.RULE;
            case "duties-view" -> ReturnAct.GIVE_DUTIES_VIEW;
            default -> ReturnAct.RULE_FINALLY;
        };
    }

    /** Which form stands open to this post now, or null. */
    private static String formOf(Actor actor, ShowReturns.File file) {
        return switch (file.returned().state()) {
            case REVIEW -> actor.may(ReturnAct.REVIEW_RETURN) ? "review" : null;
            case RULING -> actor.may(ReturnAct.RULE) ? "ruling" : null;
            case VIEW_ASKED -> actor.may(ReturnAct.GIVE_DUTIES_VIEW) ? "duties-view" : null;
            case AT_LEADER -> actor.may(ReturnAct.RULE_FINALLY) ? "final-ruling" : null;
            default -> null;
        };
    }
}
