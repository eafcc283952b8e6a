package org.huiyin.handling.web;

import org.huiyin.handling.KeyDesk;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.NominateKey;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.shared.Actor;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 重点督办、挂号督办: the marks on a proposal's page with their forms, and the list of all that stand. */
@Controller
class KeyController {

    private final ProposalPage page;
    private final KeyDesk desk;
    private final SuperviseProposal supervise;
    private final NominateKey nominate;

    KeyController(ProposalPage page, KeyDesk desk, SuperviseProposal supervise, NominateKey nominate) {
        this.nominate = nominate;
        this.page = page;
        this.desk = desk;
        this.supervise = supervise;
    }

    @GetMapping("/key-proposals")
    ModelAndView list(Actor actor) {
        return new ModelAndView("handling/key-proposals")
                .addObject("lines", desk.list(actor))
                .addObject("nominated", desk.nominated(actor));
    }

    @GetMapping("/proposals/{id}/supervision")
    ModelAndView section(@PathVariable String id, Actor actor) {
        return new ModelAndView("handling/supervision :: section")
                .addObject("id", id)
                .addObject("shown", desk.of(actor, id));
    }

    @PostMapping("/proposals/{id}/supervision")
    ModelAndView set(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("supervise", values);
        var command = new SuperviseProposal.Command(
                id,
                typed.choice("mark", KeyMark.class),
                typed.text("officialPerson"),
                typed.text("official"),
                typed.text("officialPost"),
                typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> supervise.set(actor, command));
    }

    @PostMapping("/proposals/{id}/key-nomination")
    ModelAndView nominate(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("nominateKey", values);
        var command = new NominateKey.Command(id, typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> nominate.nominate(actor, command));
    }

    @PostMapping("/proposals/{id}/key-nomination-declination")
    ModelAndView decline(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("declineNomination", values);
        var command = new NominateKey.Decline(id, typed.text("answer"));
        return page.perform(actor, id, typed, redirect, () -> nominate.decline(actor, command));
    }

    @PostMapping("/proposals/{id}/supervision-lifting")
    ModelAndView lift(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed("liftSupervision", values);
        var command = new SuperviseProposal.Lift(id, typed.choice("mark", KeyMark.class), typed.text("reason"));
        return page.perform(actor, id, typed, redirect, () -> supervise.lift(actor, command));
    }
}
