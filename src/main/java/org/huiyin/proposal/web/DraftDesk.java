package org.huiyin.proposal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.proposal.DiscardDraft;
import org.huiyin.proposal.Draft;
import org.huiyin.proposal.Drafts;
import org.huiyin.proposal.PaperScan;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** What programs do with a person's drafts: the page's own form, filled in by a program. */
@Component
class DraftDesk {

    private final Drafts drafts;
    private final DiscardDraft discard;
    private final FormChoices choices;
    private final FormHandIn handIn;
    private final ObjectMapper json;
    private final Clock clock;

    DraftDesk(
            Drafts drafts,
            DiscardDraft discard,
            FormChoices choices,
            FormHandIn handIn,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.discard = discard;
        this.choices = choices;
        this.handIn = handIn;
        this.json = json;
        this.clock = clock;
    }

    List<Draft> open(Actor actor) {
        choices.kind(actor);
        return drafts.open(actor.tenant(), actor.person()).stream()
                .filter(draft -> draft.proposalId() == null)
                .toList();
    }

    Draft own(String id, Actor actor) {
        choices.kind(actor);
        return DiscardDraft.own(drafts, id, actor);
    }

    SubmissionForm form(Draft draft) {
        return json.convertValue(draft.content(), SubmissionForm.class);
    }

    Draft save(String id, DraftPaper paper, Actor actor) {
        ProposalKind kind = choices.kind(actor);
        String lead = actor.role() == kind.proposer() ? actor.person() : "";
        Draft draft = new Draft(
                actor.tenant(),
                id,
                actor.person(),
                actor.organ(),
                null,
                json.valueToTree(paper.form(id, lead)),
                clock.instant(),
                null);
        if (!drafts.save(draft)) {
            throw BusinessException.stale("error.proposal.draft.submitted");
        }
        return draft;
    }

    void discard(String id, Actor actor) {
        choices.kind(actor);
        discard.discard(id, actor);
    }

    /** @return what was handed in */
    SubmissionForm submit(String id, PaperScan scan, Actor actor) {
        Draft draft = own(id, actor);
        if (draft.submitted()) {
            throw BusinessException.stale("error.proposal.draft.submitted");
        }
        if (draft.proposalId() != null) {
            throw BusinessException.gateClosed("error.proposal.draft.completion", draft.proposalId());
        }
        SubmissionForm form = form(draft);
        requireChoices(form);
        handIn.handIn(form, choices.kind(actor), scan, actor);
        return form;
    }

    /** What an event has a default for, a draft says. */
    private static void requireChoices(SubmissionForm form) {
        List<Problem> problems = new ArrayList<>();
        if (form.inSession().isEmpty()) {
            problems.add(Problem.at("inSession", "error.proposal.in-session.missing"));
        }
        if (form.consent().isEmpty()) {
            problems.add(Problem.at("consentsToDisclosure", "error.proposal.consent.missing"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
