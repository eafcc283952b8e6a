package org.huiyin.handling.web;

import org.huiyin.handling.ExplainDeadline;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** 怎么算的: how a deadline was counted, as a page or as a part of one. */
@Controller
class DeadlineController {

    private final ExplainDeadline explain;

    DeadlineController(ExplainDeadline explain) {
        this.explain = explain;
    }

    @GetMapping("/deadlines/{id:\\d{1,18}}")
    ModelAndView explain(
            @PathVariable long id, @RequestHeader(name = "HX-Request", required = false) String htmx, Actor actor) {
        ExplainDeadline.Explained explained = explain.explain(actor, id);
        return new ModelAndView(htmx == null ? "handling/deadline" : "handling/deadline :: explained")
                .addObject("deadline", explained.deadline())
                .addObject("calculation", explained.calculation())
                .addObject("subject", explained.proposal());
    }
}
