package org.huiyin.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.identity.ClientNetworks;
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
    private final ClientNetworks networks;

    FeedbackController(ProposalPage page, GiveFeedback feedback, ClientNetworks networks) {
        this.page = page;
        this.feedback = feedback;
        this.networks = networks;
    }

    @PostMapping("/proposals/{id}/feedback")
    ModelAndView rate(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String organ = values.getFirst("organ");
        Typed typed = new Typed(organ == null ? "rate" : "rate-" + organ, values);
        var command =
                new GiveFeedback.Command(id, organ, form(typed), networks.of(actor.tenant(), request.getRemoteAddr()));
        return page.perform(actor, id, typed, redirect, () -> feedback.give(actor, command));
    }

    private static VerdictForm form(Typed typed) {
        return new VerdictForm(
                typed.choice("attitude", SatisfactionRating.class),
                typed.choice("result", SatisfactionRating.class),
                typed.text("contactWay"),
                typed.number("contactTimes"),
                typed.yesOrNo("agreesWithCategory"),
                typed.yesOrNo("consentsToDisclosure"),
                typed.text("comment"),
                typed.yesOrNo("wantsRehandling"),
                typed.day("signedOn"));
    }
}
