package org.huiyin.handling.web;

import java.time.Clock;
import org.huiyin.handling.KeyDesk;
import org.huiyin.handling.KeySupervision;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Reply;
import org.huiyin.handling.ShowProposal;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Papers on A4: the paper itself, the assignment sheet, the reply letter, the feedback form. */
@Controller
@RequestMapping("/proposals/{id}/print")
class PrintController {

    private static final String NOT_VISIBLE = "error.proposal.notVisible";

    private final ShowProposal showProposal;
    private final Directory directory;
    private final Proposals proposals;
    private final KeyDesk keys;
    private final Clock clock;

    PrintController(ShowProposal showProposal, Directory directory, Proposals proposals, KeyDesk keys, Clock clock) {
        this.proposals = proposals;
        this.keys = keys;
        this.showProposal = showProposal;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/paper")
    ModelAndView paper(@PathVariable String id, Actor actor) {
        return sheet("handling/print-paper", actor, showProposal.show(actor, id));
    }

    /** For those who handle; proposers have their own paper. */
    @GetMapping("/assignment-sheet")
    ModelAndView assignmentSheet(@PathVariable String id, Actor actor) {
        ProposalDetail detail = showProposal.show(actor, id);
        if (detail.viewpoint() == Viewpoint.PROPOSER || detail.livingParts().isEmpty()) {
            throw BusinessException.notFound(NOT_VISIBLE);
        }
        return sheet("handling/print-assignment-sheet", actor, detail)
                .addObject(
                        "marks",
                        keys.of(actor, id).marks().stream()
                                .filter(KeySupervision::isStanding)
                                .toList());
    }

    /** The issued letter, or what would be issued with a mark that it is a draft. */
    @GetMapping("/reply/{reply}")
    ModelAndView reply(
            @PathVariable String id,
            @PathVariable String reply,
            @RequestParam(required = false) String to,
            Actor actor) {
        ProposalDetail detail = showProposal.show(actor, id);
        Reply letter = detail.replies().stream()
                .filter(r -> r.id().equals(reply))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound(NOT_VISIBLE));
        ProposalDetail.Part part = detail.part(letter.assignmentId()).orElseThrow();
        String person = addressee(detail, letter, to, actor);
        Proposal paper = person == null
                ? detail.proposal()
                : proposals.paperOf(detail.proposal(), person).orElse(detail.proposal());
        return sheet("handling/print-reply", actor, detail)
                .addObject("paper", paper)
                .addObject("reply", letter)
                .addObject("part", part)
                .addObject(
                        "letter",
                        new LetterView(
                                detail,
                                letter,
                                part,
                                paper.signer(person).map(Signer::name).orElse(null)));
    }

    @GetMapping("/feedback-form")
    ModelAndView feedbackForm(@PathVariable String id, Actor actor) {
        return sheet("handling/print-feedback-form", actor, showProposal.show(actor, id));
    }

    /** One letter to every signer; a proposer reads the own one. */
    private static String addressee(ProposalDetail detail, Reply letter, String to, Actor actor) {
        return detail.viewpoint() == Viewpoint.PROPOSER && !letter.terms().relayed() ? actor.person() : to;
    }

    private ModelAndView sheet(String view, Actor actor, ProposalDetail detail) {
        return new ModelAndView(view)
                .addObject("detail", detail)
                .addObject("proposal", detail.proposal())
                .addObject("file", new FileView(detail, directory.organs(actor.tenant())))
                .addObject(
                        "district",
                        directory
                                .tenant(actor.tenant())
                                .map(Directory.Tenant::name)
                                .orElse(""))
                .addObject("today", ChinaTime.today(clock));
    }
}
