package org.huiyin.whistle.sources.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.result.ResultFiles;
import org.huiyin.whistle.sources.AskSubdistrict;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.sources.RequestFromGrid;
import org.huiyin.whistle.sources.Subdistricts;
import org.springframework.http.HttpStatus;
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
    private final Directory directory;
    private final ResultFiles results;

    AskPages(
            RequestDesk desk,
            AskSubdistrict ask,
            RequestFromGrid grid,
            Subdistricts subdistricts,
            Directory directory,
            ResultFiles results) {
        this.desk = desk;
        this.ask = ask;
        this.grid = grid;
        this.subdistricts = subdistricts;
        this.directory = directory;
        this.results = results;
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
                .addObject("names", names(actor));
    }

    @PostMapping("/proposals/{id}/whistle-requests")
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            ask.ask(actor, command(id, values));
        } catch (BusinessException refused) {
            return again(refused, askPage(actor, id, values, refused.problems()));
        }
        redirect.addFlashAttribute("notice", "whistle.request.done.ask");
        return new ModelAndView("redirect:/proposals/" + id);
    }

    @GetMapping("/whistle-requests/ask")
    ModelAndView askByNumber(Actor actor) {
        actor.require(WhistleAct.ASK_FOR_WHISTLE);
        return askPage(actor, null, Map.of(), List.of());
    }

    @PostMapping("/whistle-requests/ask")
    ModelAndView askByNumber(@RequestParam Map<String, String> values, Actor actor, RedirectAttributes redirect) {
        try {
            ask.ask(actor, command(values.get("proposal"), values));
        } catch (BusinessException refused) {
            return again(refused, askPage(actor, null, values, refused.problems()));
        }
        redirect.addFlashAttribute("notice", "whistle.request.done.ask");
        return new ModelAndView("redirect:/whistle-requests");
    }

    @GetMapping("/whistle-requests/new")
    ModelAndView enter(Actor actor) {
        actor.require(RequestAct.REQUEST_FROM_GRID);
        return enterPage(actor, Map.of(), List.of());
    }

    @PostMapping("/whistle-requests/new")
    ModelAndView enter(@RequestParam Map<String, String> values, Actor actor, RedirectAttributes redirect) {
        String id;
        try {
            id = grid.request(actor, found(values), null).request().id();
        } catch (BusinessException refused) {
            return again(refused, enterPage(actor, values, refused.problems()));
        }
        redirect.addFlashAttribute("notice", "whistle.request.done.enter");
        return new ModelAndView("redirect:/whistle-requests/" + id);
    }

    private static ModelAndView again(BusinessException refused, ModelAndView page) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        page.setStatus(HttpStatus.valueOf(refused.reason().status()));
        return page;
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

    private Map<String, String> names(Actor actor) {
        return directory.organs(actor.tenant()).stream()
                .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::shortName));
    }

    private static AskSubdistrict.Command command(String proposal, Map<String, String> values) {
        return new AskSubdistrict.Command(
                proposal, given(values.get("subdistrict")), values.get("reason"), given(values.get("place")));
    }

    private static RequestFromGrid.Command found(Map<String, String> values) {
        String kind = given(values.get("kind"));
        return new RequestFromGrid.Command(
                null,
                kind == null ? null : kind(kind),
                values.get("title"),
                values.get("description"),
                given(values.get("subdistrict")),
                given(values.get("gridCell")),
                null,
                given(values.get("place")),
                List.of(),
                given(values.get("streetChief")),
                given(values.get("hotlineNumber")),
                null);
    }

    private static WhistleKind kind(String name) {
        return java.util.Arrays.stream(WhistleKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
