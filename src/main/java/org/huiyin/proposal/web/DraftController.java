package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.huiyin.proposal.DiscardDraft;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts: kept by the page itself while it is filled in, opened again, thrown away. */
@Controller
@RequestMapping("/proposals/drafts/{id}")
class DraftController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Drafts drafts;
    private final DiscardDraft discard;
    private final FormChoices choices;
    private final SubmissionPage page;
    private final ObjectMapper json;
    private final Clock clock;

    DraftController(
            Drafts drafts,
            DiscardDraft discard,
            FormChoices choices,
            SubmissionPage page,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.discard = discard;
        this.choices = choices;
        this.page = page;
        this.json = json;
        this.clock = clock;
    }

    /** What was handed in already opens as a copy under a new id: the way back from a refused submission. */
    @GetMapping
    String open(@PathVariable String id, Actor actor, Model model) {
        Draft draft = own(id, actor);
        if (draft.proposalId() != null) {
            return "redirect:/proposals/" + draft.proposalId() + "/resubmission";
        }
        SubmissionForm form = json.convertValue(draft.content(), SubmissionForm.class);
        return page.show(draft.submitted() ? form.as(Ids.next()) : form, actor, model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) String completes,
            Model model) {
        choices.kind(actor);
        Instant now = clock.instant();
        String proposal = completes == null || completes.isBlank() ? null : completes;
        SubmissionForm form = SubmissionForm.of(fields).as(id);
        boolean saved = drafts.save(new Draft(
                actor.tenant(), id, actor.person(), actor.organ(), proposal, json.valueToTree(form), now, null));
        model.addAttribute(
                "savedAt", saved ? LocalTime.ofInstant(now, ChinaTime.ZONE).format(TIME) : null);
        return "proposal/draft-saved";
    }

    @PostMapping("/deletion")
    String discard(@PathVariable String id, Actor actor) {
        discard.discard(id, actor);
        return "redirect:/proposals/new";
    }

    private Draft own(String id, Actor actor) {
        return DiscardDraft.own(drafts, id, actor);
    }
}
