package org.huiyin.whistle.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.handling.routing.DutyLists;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.springframework.stereotype.Component;

/** 按职责建议: duties of departments that what is written speaks of. People tick; nothing is ticked for them. */
@Component
class SuggestedDuties {

    private static final int MOST = 5;

    /** Pairs that nearly every duty has and that say nothing of the matter. */
    private static final Set<String> EMPTY_WORDS = Set.of("管理", "服务", "建设", "工作", "监管", "保障", "秩序");

    private final DutyLists duties;

    SuggestedDuties(DutyLists duties) {
        this.duties = duties;
    }

    List<CitedDuty> of(Actor actor, String text) {
        Set<String> words = pairs(text == null ? "" : text);
        return all(actor).entrySet().stream()
                .flatMap(organ -> organ.getValue().stream().map(duty -> new CitedDuty(organ.getKey(), duty)))
                .filter(duty -> share(duty.duty(), words) > 0)
                .sorted(Comparator.comparingDouble((CitedDuty duty) -> share(duty.duty(), words))
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** Of all departments but the one that blows. */
    Map<String, List<String>> all(Actor actor) {
        Map<String, List<String>> others = new LinkedHashMap<>(duties.of(actor));
        others.remove(actor.organ());
        others.values().removeIf(List::isEmpty);
        return others;
    }

    /** How much of a duty's telling pairs of characters the text has. */
    private static double share(String duty, Set<String> words) {
        Set<String> own = pairs(duty);
        long found = own.stream().filter(words::contains).count();
        return own.isEmpty() ? 0 : (double) found / own.size();
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[^\\p{IsHan}]", " ");
        return IntStream.range(0, Math.max(0, plain.length() - 1))
                .mapToObj(i -> plain.substring(i, i + 2))
                .filter(pair -> !pair.contains(" ") && !EMPTY_WORDS.contains(pair))
                .collect(Collectors.toSet());
    }
}
