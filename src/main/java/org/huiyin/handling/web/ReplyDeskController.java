package org.huiyin.handling.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Disclosure;
import org.huiyin.handling.DraftReply;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.OpenAct;
import org.huiyin.handling.OutcomeCategory;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.RecommendationOutcome;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ShowProposal;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk at which a department answers each recommendation; the draft saves itself. */
@Controller
@RequestMapping("/proposals/{id}/reply-desk/{part}")
class ReplyDeskController {

    private static final String FORM = "reply";

    private final ShowProposal showProposal;
    private final DraftReply draftReply;
    private final Directory directory;
    private final Clock clock;

    ReplyDeskController(ShowProposal showProposal, DraftReply draftReply, Directory directory, Clock clock) {
        this.showProposal = showProposal;
        this.draftReply = draftReply;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView desk(@PathVariable String id, @PathVariable String part, Actor actor) {
        return desk(actor, id, part, Typed.NOTHING, List.of());
    }

    @PostMapping("/draft")
    ModelAndView save(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor) {
        ProposalDetail detail = showProposal.show(actor, id);
        draftReply.save(actor, draft(detail, part, new Typed(FORM, values)));
        return desk(actor, id, part, Typed.NOTHING, List.of(), "handling/reply-desk :: state")
                .addObject("savedAt", clock.instant());
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed(FORM, values);
        try {
            draftReply.submit(actor, draft(showProposal.show(actor, id), part, typed));
        } catch (BusinessException refused) {
            ModelAndView again = desk(actor, id, part, typed, ProposalPage.inForm(typed, refused.problems()));
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "handling.done.reply");
        return new ModelAndView("redirect:/proposals/" + id);
    }

    private ModelAndView desk(Actor actor, String id, String part, Typed typed, List<Problem> problems) {
        return desk(actor, id, part, typed, problems, "handling/reply-desk");
    }

    private ModelAndView desk(Actor actor, String id, String part, Typed typed, List<Problem> problems, String view) {
        ProposalDetail detail = showProposal.show(actor, id);
        actor.require(HandlingAct.DRAFT_REPLY);
        OpenAct act = detail.act(OpenAct.Code.DRAFT_REPLY)
                .filter(open -> open.assignmentId().equals(part))
                .orElseThrow(() -> BusinessException.gateClosed("error.reply.notNow"));
        Optional<Reply> draft = detail.replyOf(part);
        return new ModelAndView(view)
                .addObject("detail", detail)
                .addObject("proposal", detail.proposal())
                .addObject("file", new FileView(detail, directory.organs(actor.tenant())))
                .addObject("part", part)
                .addObject("gates", act.gates())
                .addObject("draft", new DraftView(detail, draft))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private DraftReply.Draft draft(ProposalDetail detail, String part, Typed typed) {
        List<Reply.Answer> answers = detail.proposal().recommendations().stream()
                .map(r -> new Reply.Answer(
                        r.no(),
                        typed.choice("outcome-" + r.no(), RecommendationOutcome.class),
                        typed.text("text-" + r.no()),
                        typed.day("plannedOn-" + r.no())))
                .toList();
        return new DraftReply.Draft(
                part,
                typed.choice("category", OutcomeCategory.class),
                typed.choice("disclosure", Disclosure.class),
                typed.text("disclosureGround"),
                typed.text("opening"),
                typed.text("closing"),
                answers,
                CommitmentFields.terms(typed, ChinaTime.today(clock)));
    }
}
