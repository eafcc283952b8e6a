package org.huiyin.whistle.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.web.Typed;
import org.huiyin.whistle.Mark;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.WhistleClock;
import org.huiyin.whistle.WhistleDesk.Shown;
import org.huiyin.whistle.WhistlePart;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what a whistle's page shows. */
@Component
class WhistlePageModel {

    private final WhistleWay way;
    private final DistrictMaps maps;
    private final OrganWords organs;
    private final WhistleReferences links;
    private final Clock clock;

    WhistlePageModel(WhistleWay way, DistrictMaps maps, OrganWords organs, WhistleReferences links, Clock clock) {
        this.way = way;
        this.maps = maps;
        this.organs = organs;
        this.links = links;
        this.clock = clock;
    }

    ModelAndView of(Actor actor, Shown shown) {
        Whistle whistle = shown.whistle();
        DistrictMap map = maps.of(actor.tenant());
        ModelAndView page = new ModelAndView("whistle/whistle")
                .addObject("shown", shown)
                .addObject("organ", actor.organ())
                .addObject("names", organs.names(actor.tenant()))
                .addObject("phones", organs.phone(actor.tenant(), whistle.subdistrict()))
                .addObject("now", clock.instant())
                .addObject("today", ChinaTime.today(clock))
                .addObject("days", way.of(actor, whistle))
                .addObject("map", map)
                .addObject(
                        "pin",
                        map.point(whistle.matter().lng(), whistle.matter().lat()));
        links.add(page, actor, whistle);
        clocks(page, actor, shown);
        choices(page, actor, shown);
        return page;
    }

    /** In the head the clock of the viewer's own share, else the one that runs out next. */
    private static void clocks(ModelAndView page, Actor actor, Shown shown) {
        Map<String, List<WhistleClock>> byPart = shown.clocks().stream()
                .filter(row -> row.scopeId() != null)
                .collect(groupingBy(
                        Deadline::scopeId, java.util.stream.Collectors.mapping(WhistlePageModel::clock, toSorted())));
        List<WhistleClock> own = shown.parts().stream()
                .filter(part -> part.organ().equals(actor.organ()))
                .flatMap(part -> byPart.getOrDefault(part.id(), List.of()).stream())
                .toList();
        page.addObject("partClocks", byPart)
                .addObject(
                        "clocks",
                        own.isEmpty()
                                ? shown.clocks().stream()
                                        .map(WhistlePageModel::clock)
                                        .sorted(Comparator.comparing(WhistleClock::until))
                                        .toList()
                                : own);
    }

    private static java.util.stream.Collector<WhistleClock, ?, List<WhistleClock>> toSorted() {
        return java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), list -> list.stream()
                .sorted(Comparator.comparing(WhistleClock::until))
                .toList());
    }

    private static WhistleClock clock(Deadline row) {
        return new WhistleClock(
                row.kind(), row.due(), row.overdueFrom(), row.warnFrom(), row.redFrom(), row.provisional());
    }

    private void choices(ModelAndView page, Actor actor, Shown shown) {
        Whistle whistle = shown.whistle();
        List<String> cited =
                whistle.duties().stream().map(CitedDuty::organ).distinct().toList();
        List<Organ> departments = organs.departments(actor.tenant()).stream()
                .filter(organ -> !organ.code().equals(whistle.subdistrict()))
                .toList();
        page.addObject("partOf", shown.parts().stream().collect(toMap(WhistlePart::id, Function.identity())))
                .addObject("departments", departments)
                .addObject("cited", cited)
                .addObject("citedLead", cited.stream().findFirst().orElse(null))
                .addObject("departmentMarks", marks(true))
                .addObject("whistleMarks", marks(false))
                .addObject("refusedAt", null)
                .addObject("typed", Map.of())
                .addObject("chosenSupporting", List.of())
                .addObject("problems", List.of());
    }

    private static List<Mark> marks(boolean ofDepartment) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.isOfDepartment() == ofDepartment)
                .toList();
    }

    /** The form that was refused, with what was written into it. */
    static void refused(
            ModelAndView page, String act, String part, Typed typed, List<org.huiyin.shared.Problem> problems) {
        String step = act.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        page.addObject("refusedAt", step + " " + Objects.toString(part))
                .addObject("typed", typed.values().toSingleValueMap())
                .addObject("chosenSupporting", typed.texts("supporting"))
                .addObject("problems", problems);
    }
}
