package org.huiyin.whistle.result.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.whistle.LinkedProposals;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAccess;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.result.LinkProposal;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.web.WhistlePosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proposals of one whistle: linked by number, unlinked with a reason. */
@Controller
class LinkPages {

    private final LinkProposal link;
    private final WhistleAccess access;
    private final LinkedProposals proposals;
    private final WhistlePosts posts;

    LinkPages(LinkProposal link, WhistleAccess access, LinkedProposals proposals, WhistlePosts posts) {
        this.link = link;
        this.access = access;
        this.proposals = proposals;
        this.posts = posts;
    }

    @GetMapping("/whistles/{id}/proposals")
    ModelAndView page(@PathVariable String id, Actor signedIn) {
        return page(posts.of(signedIn), id, null, Map.of(), List.of());
    }

    @PostMapping("/whistles/{id}/proposals")
    ModelAndView link(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            Actor signedIn,
            RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        return perform(
                () -> link.link(actor, new LinkProposal.Link(id, values.get("proposal"))),
                actor,
                id,
                null,
                values,
                redirect);
    }

    @PostMapping("/whistles/{id}/proposals/{proposalId}/removal")
    ModelAndView unlink(
            @PathVariable String id,
            @PathVariable String proposalId,
            @RequestParam Map<String, String> values,
            Actor signedIn,
            RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        return perform(
                () -> link.unlink(actor, new LinkProposal.Unlink(id, proposalId, values.get("reason"))),
                actor,
                id,
                proposalId,
                values,
                redirect);
    }

    /** @param typedAt the proposal whose form it is, or null for the one that adds another */
    private ModelAndView perform(
            Runnable act,
            Actor actor,
            String id,
            String typedAt,
            Map<String, String> values,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                act,
                problems -> page(actor, id, typedAt, values, problems),
                redirect,
                "whistle.link.done",
                "/whistles/" + id + "/proposals");
    }

    private ModelAndView page(
            Actor actor, String id, String typedAt, Map<String, String> typed, List<Problem> problems) {
        Whistle whistle = access.visible(actor, id);
        return new ModelAndView("whistle-sources/links")
                .addObject("whistle", whistle)
                .addObject("linked", proposals.of(actor, whistle.proposals()))
                .addObject("typedAt", typedAt)
                .addObject("mayLink", actor.may(RequestAct.LINK_PROPOSAL))
                .addObject("mayUnlink", actor.may(RequestAct.LINK_PROPOSAL) && whistle.state() != WhistleState.CLOSED)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
