package org.huiyin.closing.web;

import java.util.Arrays;
import java.util.List;
import org.huiyin.closing.ClosingDesk;
import org.huiyin.closing.ClosingDesk.Decision;
import org.huiyin.closing.DecidePublication;
import org.huiyin.closing.PublicationForm;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公开审查 and the archive, on the proposal's page and on a page of its own. */
@Controller
@RequestMapping("/proposals/{id}")
class PublicationController {

    private final ClosingDesk desk;
    private final DecidePublication decide;

    PublicationController(ClosingDesk desk, DecidePublication decide) {
        this.desk = desk;
        this.decide = decide;
    }

    @GetMapping("/closing")
    ModelAndView section(@PathVariable String id, Actor actor) {
        var shown = desk.show(actor, id);
        return new ModelAndView("closing/section :: section")
                .addObject("id", id)
                .addObject("decide", shown.mayDecide())
                .addObject("publication", shown.publication())
                .addObject("packages", shown.packages());
    }

    @GetMapping("/publication")
    ModelAndView form(@PathVariable String id, Actor actor) {
        Decision decision = desk.decision(actor, id);
        return page(decision, decision.form(), decision.text(), decision.ground(), List.of());
    }

    @PostMapping("/publication")
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(required = false) String form,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String ground,
            Actor actor,
            RedirectAttributes redirect) {
        PublicationForm chosen = Arrays.stream(PublicationForm.values())
                .filter(f -> f.name().equals(form))
                .findFirst()
                .orElse(null);
        return FormAnswer.of(
                () -> decide.decide(actor, new DecidePublication.Command(id, chosen, text, ground)),
                problems -> page(desk.decision(actor, id), chosen, text, ground, inForm(problems)),
                redirect,
                "closing.done",
                "/proposals/" + id);
    }

    @GetMapping("/archive/{archive}")
    ResponseEntity<byte[]> archive(@PathVariable String id, @PathVariable String archive, Actor actor) {
        return ArchiveApi.zip(desk.archive(actor, id, archive), archive);
    }

    private static ModelAndView page(
            Decision decision, PublicationForm form, String text, String ground, List<Problem> problems) {
        return new ModelAndView("closing/publication")
                .addObject("proposal", decision.proposal())
                .addObject("consented", decision.consented())
                .addObject("forms", PublicationForm.values())
                .addObject("form", form)
                .addObject("text", text)
                .addObject("ground", ground)
                .addObject("problems", problems);
    }

    private static List<Problem> inForm(List<Problem> problems) {
        return problems.stream()
                .map(p -> new Problem("publication-" + p.field(), p.code(), p.args()))
                .toList();
    }
}
