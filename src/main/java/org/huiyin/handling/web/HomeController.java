package org.huiyin.handling.web;

import org.huiyin.handling.lists.ProposerHome;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each role. */
@Controller
class HomeController {

    private final ProposerHome proposerHome;

    HomeController(ProposerHome proposerHome) {
        this.proposerHome = proposerHome;
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
        model.addAttribute("cards", proposerHome.cards(actor));
        return "handling/home";
    }
}
