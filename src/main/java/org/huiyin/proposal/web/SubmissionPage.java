package org.huiyin.proposal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.proposal.Drafts;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalCategory;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalOrigin;
import org.huiyin.proposal.SensitiveText;
import org.huiyin.proposal.SubmissionCheck;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the one template of new papers and completed ones. */
@Component
class SubmissionPage {

    private final FormChoices choices;
    private final FormProblems problems;
    private final Drafts drafts;

    SubmissionPage(FormChoices choices, FormProblems problems, Drafts drafts) {
        this.choices = choices;
        this.problems = problems;
        this.drafts = drafts;
    }

    String show(SubmissionForm form, Actor actor, Model model) {
        return show(form, choices.kind(actor), actor, List.of(), model);
    }

    String show(SubmissionForm form, ProposalKind kind, Actor actor, List<FormProblems.Line> wrong, Model model) {
        model.addAttribute("completes", null);
        model.addAttribute("formAction", "/proposals/new");
        model.addAttribute(
                "drafts",
                drafts.open(actor.tenant(), actor.person()).stream()
                        .filter(d -> !d.id().equals(form.id()))
                        .toList());
        return fill(form, kind, actor, wrong, model);
    }

    String showCompletion(
            SubmissionForm form, Proposal proposal, Actor actor, List<FormProblems.Line> wrong, Model model) {
        model.addAttribute("completes", proposal);
        model.addAttribute("formAction", "/proposals/" + proposal.id() + "/resubmission");
        model.addAttribute("drafts", List.of());
        return fill(form, proposal.kind(), actor, wrong, model);
    }

    List<FormProblems.Line> problems(SubmissionForm form, Actor actor, Locale locale) {
        return problems.of(form, actor.tenant(), choices.kind(actor), locale);
    }

    List<FormProblems.Line> problemsOfHandingIn(SubmissionForm form, PaperScan scan, Actor actor, Locale locale) {
        boolean onBehalf = actor.role() != choices.kind(actor).proposer();
        return Stream.concat(
                        problems(form, actor, locale).stream(),
                        problems.ofHandingIn(form, onBehalf, scan, locale).stream())
                .toList();
    }

    List<FormProblems.Line> problemsOfCompletion(SubmissionForm form, Actor actor, Locale locale) {
        return problems.ofCompletion(form, actor.tenant(), locale);
    }

    private String fill(
            SubmissionForm form, ProposalKind kind, Actor actor, List<FormProblems.Line> wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kind", kind);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "wrongFields", wrong.stream().map(FormProblems.Line::anchor).toList());
        model.addAttribute("findings", SensitiveText.findIn(form.text()));
        model.addAttribute("onBehalf", actor.role() != kind.proposer());
        model.addAttribute("proposers", choices.proposers(actor, kind));
        model.addAttribute("departments", choices.departments(actor));
        model.addAttribute("sessions", choices.sessions(actor, kind));
        model.addAttribute("bodies", choices.bodies(actor, kind));
        model.addAttribute("collective", form.collective());
        model.addAttribute("unlisted", choices.unlisted(actor, form));
        model.addAttribute("categories", ProposalCategory.values());
        model.addAttribute("origins", ProposalOrigin.values());
        model.addAttribute("maxRecommendations", SubmissionCheck.MAX_RECOMMENDATIONS);
        return "proposal/submission-form";
    }
}
