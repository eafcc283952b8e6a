package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ResubmissionCheck;
import org.huiyin.proposal.SubmitCompletion;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 补正后重新提交: the same form, filled with what was handed in before. */
@Controller
@RequestMapping("/proposals/{id}/resubmission")
class ResubmissionController {

    private final Proposals proposals;
    private final ResubmissionCheck check;
    private final Drafts drafts;
    private final SubmissionPage page;
    private final SubmitCompletion submitCompletion;
    private final ObjectMapper json;

    ResubmissionController(
            Proposals proposals,
            ResubmissionCheck check,
            Drafts drafts,
            SubmissionPage page,
            SubmitCompletion submitCompletion,
            ObjectMapper json) {
        this.proposals = proposals;
        this.check = check;
        this.drafts = drafts;
        this.page = page;
        this.submitCompletion = submitCompletion;
        this.json = json;
    }

    @GetMapping
    String form(@PathVariable String id, Actor actor, Model model) {
        Proposal proposal = returned(id, actor);
        SubmissionForm form = drafts.open(actor.tenant(), actor.person()).stream()
                .filter(d -> id.equals(d.proposalId()))
                .findFirst()
                .map(Draft::content)
                .map(content -> json.convertValue(content, SubmissionForm.class))
                .orElseGet(() -> SubmissionForm.of(proposal));
        return page.showCompletion(form, proposal, actor, List.of(), model);
    }

    @PostMapping(params = "change")
    String change(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam String change,
            Model model) {
        SubmissionForm form = FormChange.apply(SubmissionForm.of(fields), change);
        return page.showCompletion(form, returned(id, actor), actor, List.of(), model);
    }

    @PostMapping(params = "!change")
    String submit(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SubmissionForm form = SubmissionForm.of(fields);
        List<FormProblems.Line> wrong = page.problemsOfCompletion(form, actor, locale);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.showCompletion(form, returned(id, actor), actor, wrong, model);
        }
        submitCompletion.submit(
                new SubmitCompletion.Command(form.id(), id, form.toResubmission(), json.valueToTree(form)), actor);
        return "redirect:/submissions/" + form.id();
    }

    private Proposal returned(String id, Actor actor) {
        Proposal proposal = proposals.get(actor.tenant(), id);
        check.requireRight(proposal, actor);
        if (proposal.state() != ProposalState.RETURNED_FOR_COMPLETION) {
            throw BusinessException.stale(
                    "error.proposal.not-in-state", proposal.state().name());
        }
        return proposal;
    }
}
