package org.huiyin.commitment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.commitment.AnswerAgain;
import org.huiyin.commitment.CommitmentDesk;
import org.huiyin.commitment.CommitmentState;
import org.huiyin.commitment.ConfirmCommitment;
import org.huiyin.commitment.DecideEscalation;
import org.huiyin.commitment.FulfilCommitment;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 承诺台账, a promise's page with its forms, and the promises on a proposal's page. */
@Controller
class CommitmentPages {

    private final CommitmentDesk desk;
    private final FulfilCommitment fulfil;
    private final ConfirmCommitment confirm;
    private final AnswerAgain answer;
    private final DecideEscalation escalation;
    private final Directory directory;

    CommitmentPages(
            CommitmentDesk desk,
            FulfilCommitment fulfil,
            ConfirmCommitment confirm,
            AnswerAgain answer,
            DecideEscalation escalation,
            Directory directory) {
        this.desk = desk;
        this.fulfil = fulfil;
        this.confirm = confirm;
        this.answer = answer;
        this.escalation = escalation;
        this.directory = directory;
    }

    @GetMapping("/commitments")
    ModelAndView ledger(
            Actor actor,
            @RequestParam(required = false) String organ,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "false") boolean thisMonth) {
        CommitmentState chosen = Arrays.stream(CommitmentState.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
        String whose = organ == null || organ.isBlank() ? null : organ;
        return new ModelAndView("commitment/ledger")
                .addObject("ledger", desk.ledger(actor, new CommitmentDesk.Question(whose, chosen, thisMonth)))
                .addObject(
                        "organs",
                        Viewpoint.of(actor) == Viewpoint.DEPARTMENT
                                ? null
                                : directory.handlingDepartments(actor.tenant()))
                .addObject("names", directory.shortNames(actor.tenant()))
                .addObject("states", CommitmentState.values())
                .addObject("organ", whose)
                .addObject("state", chosen)
                .addObject("thisMonth", thisMonth)
                .addObject("chosen", Choice.kept("organ", whose, "state", chosen, "thisMonth", thisMonth));
    }

    @GetMapping("/proposals/{id}/commitments")
    ModelAndView section(@PathVariable String id, Actor actor) {
        return new ModelAndView("commitment/section :: section")
                .addObject("commitments", desk.ofProposal(actor, id))
                .addObject("names", directory.shortNames(actor.tenant()));
    }

    @GetMapping("/commitments/{id}")
    ModelAndView page(@PathVariable String id, Actor actor) {
        return page(actor, id, Map.of(), List.of());
    }

    /** @param act report, reschedule, decide, confirm, notKept or answer */
    @PostMapping("/commitments/{id}/{act:report|reschedule|decide|confirm|notKept|answer}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> perform(actor, id, act, values),
                problems -> page(actor, id, values, problems),
                redirect,
                "commitment.done." + act,
                "/commitments/" + id);
    }

    private void perform(Actor actor, String id, String act, Map<String, String> values) {
        Typed typed = Typed.of(values);
        switch (act) {
            case "report" -> fulfil.report(
                    actor, new FulfilCommitment.Report(id, values.get("evidence"), typed.text("witness")));
            case "reschedule" -> fulfil.reschedule(
                    actor, new FulfilCommitment.Reschedule(id, typed.day("due"), values.get("reason")));
            case "decide" -> escalation.decide(
                    actor, new DecideEscalation.Command(id, typed.day("decisionDue"), values.get("decision")));
            case "answer" -> answer.answer(actor, new AnswerAgain.Command(id, values.get("letter")));
            default -> confirm.confirm(
                    actor, new ConfirmCommitment.Command(id, act.equals("confirm"), values.get("reason")));
        }
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("commitment/commitment")
                .addObject("shown", desk.one(actor, id))
                .addObject("names", directory.shortNames(actor.tenant()))
                .addObject(
                        "subdistricts",
                        directory.organs(actor.tenant()).stream()
                                .filter(o -> o.kind() == Directory.OrganKind.SUBDISTRICT)
                                .toList())
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
