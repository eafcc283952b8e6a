package org.huiyin.whistle.sources.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.Typed;
import org.huiyin.whistle.LinkedProposals;
import org.huiyin.whistle.sources.AnswerRequest;
import org.huiyin.whistle.sources.PlaceRequest;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.sources.RequestDesk.Shown;
import org.huiyin.whistle.sources.Subdistricts;
import org.huiyin.whistle.web.WhistlePosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 哨源: what waits to be blown or answered, and one of them with its facts. */
@Controller
class RequestPages {

    private final RequestDesk desk;
    private final PlaceRequest place;
    private final AnswerRequest answer;
    private final Subdistricts subdistricts;
    private final LinkedProposals proposals;
    private final WhistlePosts posts;

    RequestPages(
            RequestDesk desk,
            PlaceRequest place,
            AnswerRequest answer,
            Subdistricts subdistricts,
            LinkedProposals proposals,
            WhistlePosts posts) {
        this.desk = desk;
        this.place = place;
        this.answer = answer;
        this.subdistricts = subdistricts;
        this.proposals = proposals;
        this.posts = posts;
    }

    @GetMapping("/whistle-requests")
    ModelAndView list(Actor signedIn, @RequestParam(defaultValue = "false") boolean answered) {
        Actor actor = posts.of(signedIn);
        return new ModelAndView("whistle-sources/requests")
                .addObject("requests", desk.list(actor, !answered))
                .addObject("answered", answered)
                .addObject("cut", RequestDesk.PAGE)
                .addObject("mayEnter", actor.may(RequestAct.REQUEST_FROM_GRID))
                .addObject("mayAskByNumber", AskPages.asksByNumber(actor))
                .addObject("names", subdistricts.names(actor.tenant()));
    }

    @GetMapping("/whistle-requests/{id}")
    ModelAndView page(@PathVariable String id, Actor signedIn) {
        return page(posts.of(signedIn), id, Map.of(), List.of());
    }

    /** @param act place, confirm or decline */
    @PostMapping("/whistle-requests/{id}/{act:place|confirm|decline}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor signedIn,
            RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        try {
            String next = perform(actor, id, act, values);
            return FormAnswer.done(redirect, "whistle.request.done." + act, next);
        } catch (BusinessException refused) {
            return FormAnswer.again(refused, problems -> page(actor, id, values, problems));
        }
    }

    private String perform(Actor actor, String id, String act, Map<String, String> values) {
        Typed typed = Typed.of(values);
        int version = typed.version();
        switch (act) {
            case "place" -> place.place(actor, new PlaceRequest.Command(id, version, typed.text("subdistrict")));
            case "decline" -> answer.decline(
                    actor, new AnswerRequest.Refusal(id, version, values.get("reason"), typed.text("channel")));
            default -> {
                return "/whistles/"
                        + answer.confirm(actor, new AnswerRequest.Confirmation(id, version, typed.text("danger")));
            }
        }
        return "/whistle-requests/" + id;
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        Shown shown = desk.one(actor, id);
        return new ModelAndView("whistle-sources/request")
                .addObject("shown", shown)
                .addObject("about", about(actor, shown.request().proposalId()))
                .addObject("subdistricts", shown.place() ? subdistricts.of(actor.tenant()) : List.of())
                .addObject("names", subdistricts.names(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private List<LinkedProposals.Linked> about(Actor actor, String proposalId) {
        return proposalId == null ? List.of() : proposals.of(actor, List.of(proposalId));
    }
}
