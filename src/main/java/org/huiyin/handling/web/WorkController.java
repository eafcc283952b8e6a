package org.huiyin.handling.web;

import org.huiyin.handling.RegisterDelivery;
import org.huiyin.handling.work.AnswerConsultation;
import org.huiyin.handling.work.ProgressColour;
import org.huiyin.handling.work.ReportProgress;
import org.huiyin.handling.work.TransferWork;
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

/** Forms of the work between acknowledgement and feedback: progress, another handler, letters on paper, answers to records. */
@Controller
@RequestMapping("/proposals/{id}")
class WorkController {

    private final ProposalPage page;
    private final ReportProgress progress;
    private final TransferWork transfer;
    private final RegisterDelivery delivery;
    private final AnswerConsultation answer;

    WorkController(
            ProposalPage page,
            ReportProgress progress,
            TransferWork transfer,
            RegisterDelivery delivery,
            AnswerConsultation answer) {
        this.page = page;
        this.progress = progress;
        this.transfer = transfer;
        this.delivery = delivery;
        this.answer = answer;
    }

    @PostMapping("/assignments/{part}/progress")
    ModelAndView report(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("progress", values);
        var command = new ReportProgress.Command(
                part, typed.text("done"), typed.text("nextStep"), typed.choice("colour", ProgressColour.class));
        return page.perform(actor, id, typed, redirect, () -> progress.report(actor, command));
    }

    @PostMapping("/assignments/{part}/transfer")
    ModelAndView transfer(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("transfer", values);
        var command = new TransferWork.Command(part, typed.text("person"), typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> transfer.transfer(actor, command));
    }

    @PostMapping("/assignments/{part}/delivery")
    ModelAndView deliver(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("delivery", values);
        String[] letter = String.valueOf(typed.text("letter")).split("/", 2);
        var command = new RegisterDelivery.Command(
                part,
                letter[letter.length - 1],
                letter.length == 2 ? letter[0] : null,
                typed.day("day"),
                typed.text("how"));
        return page.perform(actor, id, typed, redirect, () -> delivery.register(actor, command));
    }

    @PostMapping("/consultations/{consultation}/answer")
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String consultation,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("answerConsultation-" + consultation, values);
        var command = new AnswerConsultation.Command(consultation, typed.yesOrNo("agreed"), typed.text("remark"));
        return page.perform(actor, id, typed, redirect, () -> answer.answer(actor, command));
    }
}
