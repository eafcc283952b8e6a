package org.huiyin.handling.web;

import org.huiyin.handling.ConsultationStage;
import org.huiyin.handling.ConsultationWay;
import org.huiyin.handling.CorrectConsultation;
import org.huiyin.handling.RecordConsultation;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms about contacts with the proposers. */
@Controller
class ConsultationController {

    private final ProposalPage page;
    private final RecordConsultation record;
    private final CorrectConsultation correct;

    ConsultationController(ProposalPage page, RecordConsultation record, CorrectConsultation correct) {
        this.page = page;
        this.record = record;
        this.correct = correct;
    }

    @PostMapping("/proposals/{id}/assignments/{part}/consultations")
    ModelAndView record(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("consultation", values);
        var command = new RecordConsultation.Command(
                part,
                typed.choice("way", ConsultationWay.class),
                typed.yes("faceToFace"),
                typed.moment("heldAt"),
                typed.text("place"),
                typed.text("participants"),
                typed.text("said"),
                typed.choice("stage", ConsultationStage.class));
        return page.perform(actor, id, typed, redirect, () -> record.record(actor, command));
    }

    @PostMapping("/proposals/{id}/consultations/{consultation}/correction")
    ModelAndView correct(
            @PathVariable String id,
            @PathVariable String consultation,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("correctConsultation-" + consultation, values);
        var command = new CorrectConsultation.Command(
                consultation,
                typed.text("place"),
                typed.text("participants"),
                typed.text("said"),
                typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> correct.correct(actor, command));
    }
}
