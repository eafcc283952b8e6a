package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.handling.ShowProposal;
import org.huiyin.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One proposal for programs: what its page shows this viewer, with the ids and the version that the acts ask for. */
@RestController
@Tag(name = "lists")
class ProposalApi {

    private final ShowProposal showProposal;

    ProposalApi(ShowProposal showProposal) {
        this.showProposal = showProposal;
    }

    @Operation(summary = "一件建议、提案: the paper, its parts, replies, deadlines and what this post can do now")
    @GetMapping("/api/v1/proposals/{id}")
    ProposalAnswer show(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
        return ProposalAnswer.of(showProposal.show(actor, id));
    }
}
