package org.huiyin.handling.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;

/**
 * What lies where for one post, read in one statement; nothing is searched for it.
 *
 * @param assigned how many items are assigned to the person, by circle
 * @param overdue how many of the circles' items are overdue, exact up to 1,000
 */
record WorkCounts(Actor actor, List<Desk> desks, Map<String, Integer> assigned, int overdue) {

    Map<WorklistTab, Integer> byTab() {
        Map<WorklistTab, Integer> counts = new EnumMap<>(WorklistTab.class);
        WorklistTab.of(actor.role()).forEach(tab -> counts.put(tab, count(tab)));
        return counts;
    }

    int count(WorklistTab tab) {
        int lying = on(tab).stream().mapToInt(Desk::count).sum();
        int all =
                switch (tab) {
                    case MINE -> lying + assigned(Circles.KINDS);
                    case IN_HAND, WAITING -> lying - assigned(Circles.of(actor));
                    case OVERDUE -> overdue;
                    default -> lying;
                };
        return Math.min(all, ListPage.COUNT_LIMIT + 1);
    }

    /** Where lies what this very post is asked to do and nobody has taken. */
    List<Desk> asking() {
        return WorklistTab.of(actor.role()).stream()
                .filter(WorklistTab::asksThisPost)
                .flatMap(tab -> on(tab).stream())
                .distinct()
                .toList();
    }

    List<Desk> on(WorklistTab tab) {
        return desks.stream().filter(desk -> desk.on(tab, actor)).toList();
    }

    private int assigned(List<String> circles) {
        return circles.stream()
                .mapToInt(circle -> assigned.getOrDefault(circle, 0))
                .sum();
    }
}
