package org.huiyin.handling.web;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.calendar.ChineseDates;
import org.huiyin.handling.KeyDesk;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.ProposerCard;
import org.huiyin.handling.lists.ProposerHome;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each role. */
@Controller
class HomeController {

    private static final int SHOWN = 10;
    private static final String LADDERS = "ladders";

    private final ProposerHome proposerHome;
    private final Worklist worklist;
    private final KeyDesk keys;
    private final ChineseDates dates;
    private final FurtherDesk further;

    HomeController(
            ProposerHome proposerHome, Worklist worklist, KeyDesk keys, ChineseDates dates, FurtherDesk further) {
        this.further = further;
        this.proposerHome = proposerHome;
        this.worklist = worklist;
        this.keys = keys;
        this.dates = dates;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        return switch (actor.role()) {
            case DEPUTY, MEMBER -> proposer(actor, model);
            case ADMINISTRATOR -> "redirect:/admin/accounts";
            case DISTRICT_LEADER -> leader(actor, model);
            case ASSESSMENT_OFFICE, AUDITOR -> "redirect:/register";
            case COMMAND_CENTRE -> "redirect:/whistles/board";
            case ESTABLISHMENT_OFFICE, SUBDISTRICT_CONGRESS_OFFICE -> "redirect:/whistles";
            default -> "redirect:/worklist";
        };
    }

    /** What waits for the leader's decision, and what the leader was announced to lead. */
    private String leader(Actor actor, Model model) {
        Worklist.View view = worklist.of(actor);
        Map<WorklistTab, ListPage> asked = new LinkedHashMap<>();
        view.counts().forEach((tab, count) -> {
            if (count > 0) {
                asked.put(tab, view.page(tab, null, SHOWN));
            }
        });
        model.addAttribute("asked", asked);
        model.addAttribute("further", furtherWork(actor));
        model.addAttribute("led", keys.ledBy(actor));
        return "handling/leader-home";
    }

    /** What waits and hangs on no proposal; ladders stand on the page with their history. */
    private List<FurtherDesk.Line> furtherWork(Actor actor) {
        return further.counts(actor).stream()
                .filter(count -> !LADDERS.equals(count.work().name()))
                .flatMap(count -> further.page(actor, count.work(), null, SHOWN).rows().stream())
                .toList();
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
