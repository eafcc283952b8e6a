package org.huiyin.whistle.sources.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.LinkedProposals;
import org.huiyin.whistle.sources.AnswerRequest;
import org.huiyin.whistle.sources.PlaceRequest;
import org.huiyin.whistle.sources.RequestAct;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.sources.RequestDesk.Shown;
import org.huiyin.whistle.sources.Subdistricts;
import org.springframework.http.HttpStatus;
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
    private final Directory directory;

    RequestPages(
            RequestDesk desk,
            PlaceRequest place,
            AnswerRequest answer,
            Subdistricts subdistricts,
            LinkedProposals proposals,
            Directory directory) {
        this.desk = desk;
        this.place = place;
        this.answer = answer;
        this.subdistricts = subdistricts;
        this.proposals = proposals;
        this.directory = directory;
    }

    @GetMapping("/whistle-requests")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "false") boolean answered) {
        return new ModelAndView("whistle-sources/requests")
                .addObject("requests", desk.list(actor, !answered))
                .addObject("answered", answered)
                .addObject("cut", RequestDesk.PAGE)
                .addObject("mayEnter", actor.may(RequestAct.REQUEST_FROM_GRID))
                .addObject("mayAskByNumber", AskPages.asksByNumber(actor))
                .addObject("names", names(actor));
    }

    @GetMapping("/whistle-requests/{id}")
    ModelAndView page(@PathVariable String id, Actor actor) {
        return page(actor, id, Map.of(), List.of());
    }

    /** @param act place, confirm or decline */
    @PostMapping("/whistle-requests/{id}/{act:place|confirm|decline}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        String to = "/whistle-requests/" + id;
        try {
            to = perform(actor, id, act, values);
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.INVALID) {
                throw refused;
            }
            ModelAndView again = page(actor, id, values, refused.problems());
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "whistle.request.done." + act);
        return new ModelAndView("redirect:" + to);
    }

    private String perform(Actor actor, String id, String act, Map<String, String> values) {
        int version = version(values.get("version"));
        switch (act) {
            case "place" -> place.place(actor, new PlaceRequest.Command(id, version, given(values.get("subdistrict"))));
            case "decline" -> answer.decline(
                    actor, new AnswerRequest.Refusal(id, version, values.get("reason"), given(values.get("channel"))));
            default -> {
                return "/whistles/"
                        + answer.confirm(
                                actor, new AnswerRequest.Confirmation(id, version, given(values.get("danger"))));
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
                .addObject("names", names(actor))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private List<LinkedProposals.Linked> about(Actor actor, String proposalId) {
        return proposalId == null ? List.of() : proposals.of(actor, List.of(proposalId));
    }

    private Map<String, String> names(Actor actor) {
        return directory.organs(actor.tenant()).stream()
                .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::shortName));
    }

    private static int version(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
