package org.huiyin.handling.web;

import java.util.List;
import java.util.Map;
import org.huiyin.handling.FurtherWork;
import org.huiyin.handling.lists.FurtherDesk;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.web.ListAddress;
import org.huiyin.web.PlaceCounter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: tabs by role, the nearest deadline first. */
@Controller
class WorklistController {

    private static final int SIZE = 30;

    private final Worklist worklist;
    private final FurtherDesk further;

    WorklistController(Worklist worklist, FurtherDesk further) {
        this.worklist = worklist;
        this.further = further;
    }

    @GetMapping("/worklist")
    String worklist(
            Actor actor,
            @RequestParam(required = false) WorklistTab tab,
            @RequestParam(required = false) String after,
            Model model) {
        List<WorklistTab> tabs = WorklistTab.of(actor.role());
        if (tabs.isEmpty()) {
            return furtherOnly(actor);
        }
        Worklist.View view = worklist.of(actor);
        var counts = view.counts();
        WorklistTab shown = tab != null && tabs.contains(tab) ? tab : firstWithWork(tabs, counts);
        ListPage page = view.page(shown, after, SIZE);
        model.addAttribute("tabs", tabs(tabs, counts));
        model.addAttribute("further", further.counts(actor));
        model.addAttribute("overdue", counts.get(WorklistTab.OVERDUE));
        model.addAttribute("tab", shown);
        model.addAttribute("page", page);
        model.addAttribute("next", new ListAddress("/worklist", Map.of("tab", shown.name())).after(page.next()));
        return "handling/worklist";
    }

    /** Work that hangs on no proposal: ladders, items. */
    @GetMapping("/worklist/further/{kind}")
    String further(Actor actor, @PathVariable String kind, @RequestParam(required = false) String after, Model model) {
        FurtherWork work = further.kind(kind);
        if (work == null) {
            throw BusinessException.notFound("error.worklist.none");
        }
        List<WorklistTab> tabs = WorklistTab.of(actor.role());
        var page = further.page(actor, work, after, SIZE);
        model.addAttribute(
                "tabs",
                tabs.isEmpty() ? List.of() : tabs(tabs, worklist.of(actor).counts()));
        model.addAttribute("further", further.counts(actor));
        model.addAttribute("kind", kind);
        model.addAttribute("lines", page.rows());
        model.addAttribute("next", new ListAddress("/worklist/further/" + work.name(), Map.of()).after(page.next()));
        return "handling/worklist-further";
    }

    private String furtherOnly(Actor actor) {
        return further.counts(actor).stream()
                .findFirst()
                .map(count -> "redirect:/worklist/further/" + count.work().name())
                .orElseThrow(() -> BusinessException.forbidden("error.worklist.none"));
    }

    private static List<TabView> tabs(List<WorklistTab> tabs, Map<WorklistTab, Integer> counts) {
        return tabs.stream().map(t -> new TabView(t, counts.get(t))).toList();
    }

    /** A tab with its count, exact up to 1,000. */
    record TabView(WorklistTab tab, int count) {

        public String countText() {
            return count > ListPage.COUNT_LIMIT ? ListPage.COUNT_LIMIT + "+" : String.valueOf(count);
        }

        public boolean alarming() {
            return tab == WorklistTab.OVERDUE && count > 0;
        }
    }

    private static WorklistTab firstWithWork(List<WorklistTab> tabs, Map<WorklistTab, Integer> counts) {
        return tabs.stream().filter(t -> counts.get(t) > 0).findFirst().orElse(tabs.get(0));
    }

    /** The count beside 待办 in the shell: what this post itself is asked to do. */
    @Configuration(proxyBeanMethods = false)
    static class Count {

        @Bean
        PlaceCounter worklistCounter(Worklist worklist, FurtherDesk further) {
            return new PlaceCounter() {
                @Override
                public String path() {
                    return "/worklist";
                }

                @Override
                public long count(Actor actor) {
                    return worklist.asked(actor) + further.asked(actor);
                }
            };
        }
    }
}
