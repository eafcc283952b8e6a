package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.huiyin.proposal.CoSigning;
import org.huiyin.proposal.CoSigningDesk;
import org.huiyin.proposal.InviteCoSigners;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 联名邀请: the page of the lead proposer and of those invited. */
@Controller
@RequestMapping("/co-signings")
class CoSigningController {

    private final FormChoices choices;
    private final SubmissionPage page;
    private final InviteCoSigners invite;
    private final CoSigningDesk desk;
    private final CoSigningView view;
    private final ObjectMapper json;

    CoSigningController(
            FormChoices choices,
            SubmissionPage page,
            InviteCoSigners invite,
            CoSigningDesk desk,
            CoSigningView view,
            ObjectMapper json) {
        this.view = view;
        this.choices = choices;
        this.page = page;
        this.invite = invite;
        this.desk = desk;
        this.json = json;
    }

    /** The submission form, sent to those who are ticked instead of to the secretariat. */
    @PostMapping
    String invite(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SubmissionForm form = SubmissionForm.of(fields);
        ProposalKind kind = choices.kind(actor);
        List<FormProblems.Line> wrong = page.problems(form, actor, locale);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(form, kind, actor, wrong, model);
        }
        InviteCoSigners.Invited invited = invite.invite(
                new InviteCoSigners.Command(form.id(), form.toSubmission(kind), json.valueToTree(form)), actor);
        redirect.addFlashAttribute("voided", invited.voided());
        return "redirect:/co-signings/" + form.id();
    }

    /** Mine: to be answered, sent by me and open, answered or ended. */
    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("groups", view.groups(desk.all(actor), actor));
        return "proposal/co-signings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Actor actor, Locale locale, Model model) {
        CoSigning coSigning = desk.show(id, actor);
        model.addAttribute("c", coSigning);
        model.addAttribute("way", view.way(coSigning, actor, locale));
        return "proposal/co-signing";
    }

    @PostMapping("/{id}/signature")
    String sign(@PathVariable String id, Actor actor) {
        desk.answer(id, true, actor);
        return "redirect:/co-signings/" + id;
    }

    @PostMapping("/{id}/refusal")
    String decline(@PathVariable String id, Actor actor) {
        desk.answer(id, false, actor);
        return "redirect:/co-signings/" + id;
    }

    @PostMapping("/{id}/handing-in")
    String handIn(@PathVariable String id, Actor actor) {
        desk.handIn(id, actor);
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable String id, Actor actor) {
        desk.cancel(id, actor);
        return "redirect:/proposals/drafts/" + id;
    }
}
