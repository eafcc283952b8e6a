package org.huiyin.handling.web;

import java.util.Arrays;
import java.util.List;
import org.huiyin.handling.routing.ChangeDuties;
import org.huiyin.handling.routing.DutyLists;
import org.huiyin.handling.routing.RoutingAct;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 职责清单: all departments on one page, and one department's with its history and the form to change it. */
@Controller
@RequestMapping("/settings/duties")
class DutyController {

    private final DutyLists lists;
    private final ChangeDuties change;
    private final Directory directory;

    DutyController(DutyLists lists, ChangeDuties change, Directory directory) {
        this.lists = lists;
        this.change = change;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView("handling/duties")
                .addObject("lists", lists.list(actor))
                .addObject("names", new OrganNames(directory.organs(actor.tenant())));
    }

    @GetMapping("/{organ}")
    ModelAndView one(@PathVariable String organ, Actor actor) {
        return page(actor, organ, Typed.NOTHING, List.of());
    }

    @PostMapping("/{organ}")
    ModelAndView change(
            @PathVariable String organ,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("duties", values);
        Integer seen = typed.number("seen");
        try {
            change.change(
                    actor,
                    new ChangeDuties.Command(
                            organ,
                            seen == null ? -1 : seen,
                            lines(typed),
                            typed.text("basis"),
                            typed.day("validFrom")));
        } catch (BusinessException refused) {
            if (refused.reason() == Reason.FORBIDDEN || refused.reason() == Reason.NOT_FOUND) {
                throw refused;
            }
            ModelAndView again = page(actor, organ, typed, ProposalPage.inForm(typed, refused.problems()));
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "handling.done.duties");
        return new ModelAndView("redirect:/settings/duties/" + organ);
    }

    /** One duty a line; the comma of lists does as well. */
    private static List<String> lines(Typed typed) {
        return typed.text("duties") == null
                ? List.of()
                : Arrays.asList(typed.text("duties").split("[\\n、]"));
    }

    private ModelAndView page(Actor actor, String organ, Typed typed, List<Problem> problems) {
        return new ModelAndView("handling/duty")
                .addObject("history", lists.history(actor, organ))
                .addObject("today", lists.of(actor).get(organ))
                .addObject("names", new OrganNames(directory.organs(actor.tenant())))
                .addObject("organ", organ)
                .addObject("mayChange", actor.may(RoutingAct.CHANGE_DUTIES))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
