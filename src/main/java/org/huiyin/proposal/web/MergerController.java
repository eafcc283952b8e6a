package org.huiyin.proposal.web;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.proposal.MergeProposals;
import org.huiyin.proposal.UnmergeProposal;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 并案、拆案, from the proposal's page. */
@Controller
@RequestMapping("/proposals/{id}")
class MergerController {

    private final MergeProposals mergeProposals;
    private final UnmergeProposal unmergeProposal;

    MergerController(MergeProposals mergeProposals, UnmergeProposal unmergeProposal) {
        this.mergeProposals = mergeProposals;
        this.unmergeProposal = unmergeProposal;
    }

    /** @param numbers further printed numbers, as somebody typed them, parted by blanks or commas */
    @PostMapping("/merger")
    String merge(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) List<String> children,
            @RequestParam(defaultValue = "") String numbers,
            @RequestParam(required = false) String reason,
            Actor actor) {
        List<String> all = new ArrayList<>(children == null ? List.of() : children);
        all.addAll(List.of(numbers.strip().split("[\\s,，、;；]+")));
        mergeProposals.merge(new MergeProposals.Command(id, version, all, reason), actor);
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/unmerging")
    String unmerge(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor) {
        unmergeProposal.unmerge(new UnmergeProposal.Command(id, version, reason), actor);
        return "redirect:/proposals/" + id;
    }
}
