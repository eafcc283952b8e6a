package org.huiyin.whistle.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleDesk;
import org.huiyin.whistle.WhistleDesk.OfProposal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 为本件吹的哨, on a proposal's page: number, kind, departments, state and result; nothing of the quarrel inside. */
@Controller
class ProposalWhistles {

    private final WhistleDesk desk;
    private final CalledDepartments called;
    private final WhistlePosts posts;

    ProposalWhistles(WhistleDesk desk, CalledDepartments called, WhistlePosts posts) {
        this.desk = desk;
        this.called = called;
        this.posts = posts;
    }

    @GetMapping("/proposals/{id}/whistles")
    ModelAndView section(Actor signedIn, @PathVariable String id) {
        Actor actor = posts.of(signedIn);
        List<OfProposal> whistles = desk.ofProposal(actor, id);
        return new ModelAndView("whistle/proposal :: section")
                .addObject("whistles", whistles)
                .addObject(
                        "called",
                        whistles.stream().collect(toMap(OfProposal::id, w -> called.names(actor.tenant(), w.id()))))
                .addObject("proposalId", id)
                .addObject("proposer", Viewpoint.of(actor) == Viewpoint.PROPOSER)
                .addObject("asks", actor.may(WhistleAct.ASK_FOR_WHISTLE));
    }
}
