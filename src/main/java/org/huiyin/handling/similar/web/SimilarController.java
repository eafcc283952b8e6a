package org.huiyin.handling.similar.web;

import java.util.List;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.similar.SimilarProposal;
import org.huiyin.handling.similar.SimilarProposals;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 相似件 as parts of pages: beside the subject while it is written, and on the proposal's page. */
@Controller
class SimilarController {

    private final SimilarProposals similar;
    private final ProposalAccess access;
    private final Directory directory;

    SimilarController(SimilarProposals similar, ProposalAccess access, Directory directory) {
        this.similar = similar;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping("/proposals/similar")
    String whileWriting(
            Actor actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) String category,
            Model model) {
        return show(actor, similar.whileWriting(actor, subject, category), true, model);
    }

    @GetMapping("/proposals/{id:[0-9a-f-]{36}}/similar")
    String of(Actor actor, @PathVariable String id, Model model) {
        // for the way to merging, which the proposal's own module offers
        model.addAttribute("proposal", access.visible(actor, id));
        return show(actor, similar.of(actor, id), false, model);
    }

    private String show(Actor actor, List<SimilarProposal> found, boolean writing, Model model) {
        model.addAttribute("similar", found);
        model.addAttribute("writing", writing);
        model.addAttribute("organs", directory.organs(actor.tenant()));
        return "handling/similar :: list";
    }
}
