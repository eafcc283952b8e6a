package org.huiyin.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.proposal.MergeProposals;
import org.huiyin.proposal.UnmergeProposal;
import org.huiyin.shared.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging for programs. */
@RestController
@RequestMapping("/api/v1/proposals/{id}")
@Tag(name = "merger", description = "并案 / merger")
class MergerApi {

    private final MergeProposals mergeProposals;
    private final UnmergeProposal unmergeProposal;

    MergerApi(MergeProposals mergeProposals, UnmergeProposal unmergeProposal) {
        this.mergeProposals = mergeProposals;
        this.unmergeProposal = unmergeProposal;
    }

    /** @param children ids or printed numbers */
    record Merger(int version, List<String> children, String reason) {}

    record Unmerging(int version, String reason) {}

    @PostMapping("/merger")
    @Operation(summary = "并案 / merge others into this docketed one")
    ReviewApi.Reviewed merge(@PathVariable String id, @RequestBody Merger m, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                mergeProposals.merge(new MergeProposals.Command(id, m.version(), m.children(), m.reason()), actor));
    }

    @PostMapping("/unmerging")
    @Operation(summary = "拆案 / take a merged one out again, before its mother is assigned")
    ReviewApi.Reviewed unmerge(
            @PathVariable String id, @RequestBody Unmerging u, @Parameter(hidden = true) Actor actor) {
        return ReviewApi.Reviewed.of(
                unmergeProposal.unmerge(new UnmergeProposal.Command(id, u.version(), u.reason()), actor));
    }
}
