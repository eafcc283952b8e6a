package org.huiyin.handling.similar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.similar.SimilarProposal;
import org.huiyin.handling.similar.SimilarProposals;
import org.huiyin.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 相似件 for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "proposals")
class SimilarApi {

    private final SimilarProposals similar;

    SimilarApi(SimilarProposals similar) {
        this.similar = similar;
    }

    @Operation(summary = "相似件: what is like a subject that is being written")
    @GetMapping("/similar-proposals")
    List<SimilarProposal> whileWriting(
            Actor actor, @RequestParam String subject, @RequestParam(required = false) String category) {
        return similar.whileWriting(actor, subject, category);
    }

    @Operation(summary = "相似件: what is like a proposal, what is alike and what became of it")
    @GetMapping("/proposals/{id}/similar")
    List<SimilarProposal> of(Actor actor, @PathVariable String id) {
        return similar.of(actor, id);
    }
}
