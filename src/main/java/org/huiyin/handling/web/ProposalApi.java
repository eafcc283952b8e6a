package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.handling.ShowProposal;
import org.huiyin.shared.Actor;
import org.huiyin.web.ProblemTexts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One proposal for programs: what its page shows this viewer, with the ids that the acts need. */
@RestController
@Tag(name = "proposals")
class ProposalApi {

    private final ShowProposal showProposal;
    private final ProblemTexts texts;

    ProposalApi(ShowProposal showProposal, ProblemTexts texts) {
        this.showProposal = showProposal;
        this.texts = texts;
    }

    @Operation(summary = "办理全貌: the paper, its parts with their ids, what came of it and what this post can do now")
    @GetMapping("/api/v1/proposals/{id}")
    ProposalAnswer show(Actor actor, @PathVariable String id) {
        return ProposalAnswer.of(showProposal.show(actor, id), texts);
    }
}
