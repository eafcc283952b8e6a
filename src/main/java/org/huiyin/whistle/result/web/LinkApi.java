package org.huiyin.whistle.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.result.LinkProposal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 关联同一地点的件, for programs. */
@RestController
@RequestMapping("/api/v1/whistles/{id}/proposals")
@Tag(name = "whistles")
class LinkApi {

    private final LinkProposal link;

    LinkApi(LinkProposal link) {
        this.link = link;
    }

    record Named(String proposal) {}

    record Reason(String reason) {}

    @Operation(summary = "关联件, by its printed number or id")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(Actor actor, @PathVariable String id, @RequestBody Named n) {
        link.link(actor, new LinkProposal.Link(id, n.proposal()));
    }

    @Operation(summary = "取消关联, with the reason")
    @PostMapping("/{proposalId}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(Actor actor, @PathVariable String id, @PathVariable String proposalId, @RequestBody Reason r) {
        link.unlink(actor, new LinkProposal.Unlink(id, proposalId, r.reason()));
    }
}
