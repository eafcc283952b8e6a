package org.huiyin.whistle.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Problem;
import org.huiyin.web.Typed;
import org.huiyin.whistle.Ground;
import org.huiyin.whistle.Whistle.CitedDuty;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.WhistleKind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the form of a whistle shows. */
@Component
class BlowFormModel {

    private final SuggestedDuties duties;
    private final DistrictMaps maps;
    private final OrganWords organs;
    private final KindClocks clocks;

    BlowFormModel(SuggestedDuties duties, DistrictMaps maps, OrganWords organs, KindClocks clocks) {
        this.duties = duties;
        this.maps = maps;
        this.organs = organs;
        this.clocks = clocks;
    }

    ModelAndView of(Actor actor, WhistleForm form, List<String> proposals, List<Problem> problems) {
        Map<WhistleKind, String> said = new EnumMap<>(WhistleKind.class);
        for (WhistleKind kind : WhistleKind.values()) {
            said.put(kind, clocks.of(actor.tenant(), kind));
        }
        return new ModelAndView("whistle/new")
                .addObject("id", null)
                .addObject("form", form)
                .addObject("proposals", proposals)
                .addObject("problems", problems)
                .addObject("kinds", WhistleKind.values())
                .addObject("clocks", said)
                .addObject("grounds", Ground.values())
                .addObject("names", organs.names(actor.tenant()))
                .addObject("map", maps.of(actor.tenant()))
                .addObject("suggested", shown(actor, form.duties(), form.description()))
                .addObject("otherDuties", duties.all(actor))
                .addObject("leads", actor.may(WhistleAct.RELEASE_WHISTLE));
    }

    ModelAndView suggestion(Actor actor, Typed typed) {
        List<String> ticked = typed.texts("duties");
        return new ModelAndView("whistle/new :: suggestion(suggested=${suggested},ticked=${ticked})")
                .addObject("suggested", shown(actor, ticked, typed.text("description")))
                .addObject("ticked", ticked)
                .addObject("names", organs.names(actor.tenant()));
    }

    /** What is ticked already stays on the list, whatever is written next. */
    private List<CitedDuty> shown(Actor actor, List<String> ticked, String text) {
        Set<CitedDuty> shown = new LinkedHashSet<>();
        ticked.stream().filter(code -> code.contains(":")).map(CitedDuty::of).forEach(shown::add);
        shown.addAll(duties.of(actor, text));
        return new ArrayList<>(shown);
    }
}
