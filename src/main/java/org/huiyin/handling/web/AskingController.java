package org.huiyin.handling.web;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.asking.AskDepartments;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 预分办征求意见: the sheet as drafted is put to its departments, and each answers. */
@Controller
class AskingController {

    private final ProposalPage page;
    private final AskDepartments asking;

    AskingController(ProposalPage page, AskDepartments asking) {
        this.page = page;
        this.asking = asking;
    }

    /** A second button of the assignment form. */
    @PostMapping("/proposals/{id}/asking")
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("assign", values);
        List<String> departments = new ArrayList<>();
        if (typed.text("lead") != null) {
            departments.add(typed.text("lead"));
        }
        departments.addAll(AssignmentController.ordered(typed));
        var command = new AskDepartments.Command(id, departments);
        return page.perform(actor, id, typed, redirect, "handling.done.asking", () -> asking.ask(actor, command));
    }

    @PostMapping("/proposals/{id}/asking-answer")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("asking", values);
        var reply = new AskDepartments.Reply(id, typed.yes("agreed"), typed.text("organ"), typed.text("reason"));
        return page.perform(
                actor, id, typed, redirect, "handling.done.askingAnswer", () -> asking.answer(actor, reply));
    }
}
