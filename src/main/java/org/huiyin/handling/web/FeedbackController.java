package org.huiyin.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.RecordFeedbackOnBehalf;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rating: two questions, done in a minute. */
@Controller
class FeedbackController {

    private final ProposalPage page;
    private final GiveFeedback feedback;
    private final RecordFeedbackOnBehalf onBehalf;
    private final ClientNetworks networks;

    FeedbackController(
            ProposalPage page, GiveFeedback feedback, RecordFeedbackOnBehalf onBehalf, ClientNetworks networks) {
        this.page = page;
        this.feedback = feedback;
        this.onBehalf = onBehalf;
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

    @PostMapping("/proposals/{id}/feedback-on-behalf")
    ModelAndView onBehalf(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(required = false) MultipartFile scan,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        Typed typed = new Typed("rateOnBehalf", values);
        var paper = scan == null || scan.isEmpty()
                ? null
                : new RecordFeedbackOnBehalf.Scan(scan.getOriginalFilename(), scan.getContentType(), scan.getBytes());
        var command =
                new RecordFeedbackOnBehalf.Command(id, typed.text("person"), typed.text("organ"), form(typed), paper);
        return page.perform(actor, id, typed, redirect, () -> onBehalf.record(actor, command));
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
                typed.day("signedOn"),
                typed.choice("cause", DissatisfactionCause.class));
    }
}
