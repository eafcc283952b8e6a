package org.huiyin.handling.web;

import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rating: two questions, done in a minute. */
@Controller
class FeedbackController {

    private final ProposalPage page;
    private final GiveFeedback feedback;

    FeedbackController(ProposalPage page, GiveFeedback feedback) {
        this.page = page;
        this.feedback = feedback;
    }

    @PostMapping("/proposals/{id}/feedback")
    ModelAndView rate(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("rate", values);
        var command = new GiveFeedback.Command(
                id,
                typed.choice("attitude", SatisfactionRating.class),
                typed.choice("result", SatisfactionRating.class),
                typed.text("contactWay"),
                typed.number("contactTimes"),
                typed.yesOrNo("agreesWithCategory"),
                typed.yesOrNo("consentsToDisclosure"),
                typed.text("comment"));
        return page.perform(actor, id, typed, redirect, () -> feedback.give(actor, command));
    }
}
