package org.huiyin.whistle.result.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.WhistleAccess;
import org.huiyin.whistle.WhistleState;
import org.huiyin.whistle.result.LinkProposal;
import org.huiyin.whistle.sources.RequestAct;
import org.springframework.http.HttpStatus;
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
    private final Proposals proposals;

    LinkPages(LinkProposal link, WhistleAccess access, Proposals proposals) {
        this.link = link;
        this.access = access;
        this.proposals = proposals;
    }

    @GetMapping("/whistles/{id}/proposals")
    ModelAndView page(@PathVariable String id, Actor actor) {
        return page(actor, id, Map.of(), List.of());
    }

    @PostMapping("/whistles/{id}/proposals")
    ModelAndView link(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        return perform(
                () -> link.link(actor, new LinkProposal.Link(id, values.get("proposal"))), actor, id, values, redirect);
    }

    @PostMapping("/whistles/{id}/proposals/{proposalId}/removal")
    ModelAndView unlink(
            @PathVariable String id,
            @PathVariable String proposalId,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        return perform(
                () -> link.unlink(actor, new LinkProposal.Unlink(id, proposalId, values.get("reason"))),
                actor,
                id,
                values,
                redirect);
    }

    private ModelAndView perform(
            Runnable act, Actor actor, String id, Map<String, String> values, RedirectAttributes redirect) {
        try {
            act.run();
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.INVALID) {
                throw refused;
            }
            ModelAndView again = page(actor, id, values, refused.problems());
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "whistle.link.done");
        return new ModelAndView("redirect:/whistles/" + id + "/proposals");
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        Whistle whistle = access.visible(actor, id);
        return new ModelAndView("whistle-sources/links")
                .addObject("whistle", whistle)
                .addObject(
                        "linked",
                        whistle.proposals().stream()
                                .map(one -> proposals.find(actor.tenant(), one).orElse(null))
                                .filter(Objects::nonNull)
                                .toList())
                .addObject("mayLink", actor.may(RequestAct.LINK_PROPOSAL))
                .addObject("mayUnlink", actor.may(RequestAct.LINK_PROPOSAL) && whistle.state() != WhistleState.CLOSED)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
