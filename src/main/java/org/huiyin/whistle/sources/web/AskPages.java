package org.huiyin.whistle.sources.web;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.Typed;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.result.ResultFiles;
import org.huiyin.whistle.sources.AskSubdistrict;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.sources.RequestFromGrid;
import org.huiyin.whistle.sources.Subdistricts;
import org.huiyin.whistle.web.WhistlePosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提请吹哨 on a proposal's page, by its number where no proposals are seen, and 登记线索 by hand. */
@Controller
class AskPages {

    private final RequestDesk desk;
    private final AskSubdistrict ask;
    private final RequestFromGrid grid;
    private final Subdistricts subdistricts;
    private final ResultFiles results;
    private final WhistlePosts posts;

    AskPages(
            RequestDesk desk,
            AskSubdistrict ask,
            RequestFromGrid grid,
            Subdistricts subdistricts,
            ResultFiles results,
            WhistlePosts posts) {
        this.desk = desk;
        this.ask = ask;
        this.grid = grid;
        this.subdistricts = subdistricts;
        this.results = results;
        this.posts = posts;
    }

    static boolean asksByNumber(Actor actor) {
        return actor.role() == Role.SUBDISTRICT_CONGRESS_OFFICE || actor.role() == Role.COMMAND_CENTRE;
    }

    /** What was asked about a proposal, and the way to ask. */
    @GetMapping("/proposals/{id}/whistle-request")
    ModelAndView section(@PathVariable String id, Actor actor) {
        return new ModelAndView("whistle-sources/section :: section")
                .addObject("asked", desk.ofProposal(actor, id))
                .addObject("proposalId", id)
                .addObject("results", results.of(actor, id))
                .addObject("subdistricts", subdistricts.of(actor.tenant()))
                .addObject("names", subdistricts.names(actor.tenant()));
    }

    @PostMapping("/proposals/{id}/whistle-requests")
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> ask.ask(actor, command(id, values)),
                problems -> askPage(actor, id, values, problems),
                redirect,
                "whistle.request.done.ask",
                "/proposals/" + id);
    }

    @GetMapping("/whistle-requests/ask")
    ModelAndView askByNumber(Actor actor) {
        actor.require(WhistleAct.ASK_FOR_WHISTLE);
        return askPage(actor, null, Map.of(), List.of());
    }

    @PostMapping("/whistle-requests/ask")
    ModelAndView askByNumber(@RequestParam Map<String, String> values, Actor actor, RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> ask.ask(actor, command(values.get("proposal"), values)),
                problems -> askPage(actor, null, values, problems),
                redirect,
                "whistle.request.done.ask",
                "/whistle-requests");
    }

    @GetMapping("/whistle-requests/new")
    ModelAndView enter(Actor signedIn) {
        Actor actor = posts.of(signedIn);
        actor.require(RequestAct.REQUEST_FROM_GRID);
        return enterPage(actor, Map.of(), List.of());
    }

    @PostMapping("/whistle-requests/new")
    ModelAndView enter(@RequestParam Map<String, String> values, Actor signedIn, RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        try {
            String id = grid.request(actor, found(values), null).request().id();
            return FormAnswer.done(redirect, "whistle.request.done.enter", "/whistle-requests/" + id);
        } catch (BusinessException refused) {
            return FormAnswer.again(refused, problems -> enterPage(actor, values, problems));
        }
    }

    private ModelAndView askPage(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-sources/ask")
                .addObject("proposalId", id)
                .addObject("subdistricts", subdistricts.of(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private ModelAndView enterPage(Actor actor, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-sources/enter")
                .addObject("kinds", WhistleKind.values())
                .addObject("subdistricts", subdistricts.of(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private static AskSubdistrict.Command command(String proposal, Map<String, String> values) {
        Typed typed = Typed.of(values);
        return new AskSubdistrict.Command(
                proposal, typed.text("subdistrict"), values.get("reason"), typed.text("place"));
    }

    private static RequestFromGrid.Command found(Map<String, String> values) {
        Typed typed = Typed.of(values);
        return new RequestFromGrid.Command(
                null,
                typed.choice("kind", WhistleKind.class),
                values.get("title"),
                values.get("description"),
                typed.text("subdistrict"),
                typed.text("gridCell"),
                null,
                typed.text("place"),
                List.of(),
                typed.text("streetChief"),
                typed.text("hotlineNumber"),
                null);
    }
}
