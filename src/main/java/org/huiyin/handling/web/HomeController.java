package org.huiyin.handling.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.handling.lists.ProposerCard;
import org.huiyin.handling.lists.ProposerHome;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each role. */
@Controller
class HomeController {

    private final ProposerHome proposerHome;
    private final ChineseDates dates;

    HomeController(ProposerHome proposerHome, ChineseDates dates) {
        this.proposerHome = proposerHome;
        this.dates = dates;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        return switch (actor.role()) {
            case DEPUTY, MEMBER -> proposer(actor, model);
            case ADMINISTRATOR -> "redirect:/admin/accounts";
            case ASSESSMENT_OFFICE, DISTRICT_LEADER, AUDITOR -> "redirect:/register";
            case ESTABLISHMENT_OFFICE, SUBDISTRICT_CONGRESS_OFFICE, COMMAND_CENTRE -> "redirect:/calculator";
            default -> "redirect:/worklist";
        };
    }

    private String proposer(Actor actor, Model model) {
        List<ProposerCard> cards = proposerHome.cards(actor);
        model.addAttribute("cards", cards);
        model.addAttribute("stepDates", cards.stream().collect(toMap(ProposerCard::proposalId, this::stepDates)));
        return "handling/home";
    }

    private List<String> stepDates(ProposerCard card) {
        return card.steps().stream().map(dates::dayOf).toList();
    }
}
