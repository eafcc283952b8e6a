package org.huiyin.whistle.street.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.street.ChangeRoads;
import org.huiyin.whistle.street.ChiefScore.Period;
import org.huiyin.whistle.street.RecordFinding;
import org.huiyin.whistle.street.SettleFinding;
import org.huiyin.whistle.street.StreetAct;
import org.huiyin.whistle.street.StreetDesk;
import org.huiyin.whistle.trades.Trade;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 街路长: the roads with their scores, and one road with its terms, findings and forms. */
@Controller
@RequestMapping("/streets")
class StreetPages {

    private final StreetDesk desk;
    private final ChangeRoads change;
    private final RecordFinding record;
    private final SettleFinding settle;
    private final Directory directory;

    StreetPages(StreetDesk desk, ChangeRoads change, RecordFinding record, SettleFinding settle, Directory directory) {
        this.desk = desk;
        this.change = change;
        this.record = record;
        this.settle = settle;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(required = false) String from) {
        return list(actor, desk.period(day(from)), Map.of(), List.of());
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam Map<String, String> values, Actor actor, RedirectAttributes redirect) {
        String id;
        try {
            id = change.add(actor, new ChangeRoads.Added(values.get("name"), given(values.get("section"))));
        } catch (BusinessException refused) {
            return again(refused, () -> list(actor, desk.period(null), values, refused.problems()));
        }
        redirect.addFlashAttribute("notice", "street.done.add");
        return new ModelAndView("redirect:/streets/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable String id, Actor actor) {
        return page(actor, id, Map.of(), List.of());
    }

    /** @param act chief, finding, handle or whistle */
    @PostMapping("/{id}/{act:chief|finding|handle|whistle}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            perform(actor, id, act, values);
        } catch (BusinessException refused) {
            return again(refused, () -> page(actor, id, values, refused.problems()));
        }
        redirect.addFlashAttribute("notice", "street.done." + act);
        return new ModelAndView("redirect:/streets/" + id);
    }

    private void perform(Actor actor, String id, String act, Map<String, String> values) {
        switch (act) {
            case "chief" -> change.name(
                    actor,
                    new ChangeRoads.Named(
                            id,
                            number(values.get("version")),
                            given(values.get("person")),
                            values.get("name"),
                            given(values.get("title")),
                            day(values.get("from"))));
            case "finding" -> record.record(
                    actor,
                    new RecordFinding.Command(
                            id,
                            values.get("text"),
                            values.get("place"),
                            degrees(values.get("lng")),
                            degrees(values.get("lat")),
                            Trade.of(values.get("trade")).orElse(null),
                            given(values.get("body"))));
            case "handle" -> settle.handle(
                    actor,
                    new SettleFinding.Handled(
                            values.get("finding"), number(values.get("version")), values.get("outcome")));
            default -> settle.whistle(
                    actor, new SettleFinding.Turned(values.get("finding"), number(values.get("version"))));
        }
    }

    private static ModelAndView again(BusinessException refused, java.util.function.Supplier<ModelAndView> page) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        ModelAndView again = page.get();
        again.setStatus(HttpStatus.valueOf(refused.reason().status()));
        return again;
    }

    private ModelAndView list(Actor actor, Period period, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-street/streets")
                .addObject("scores", desk.scores(actor, period))
                .addObject("period", period)
                .addObject("mayAdd", actor.may(StreetAct.CHANGE_STREETS))
                .addObject("names", names(actor))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-street/street")
                .addObject("shown", desk.one(actor, id))
                .addObject("within", desk.within(actor))
                .addObject("trades", Trade.values())
                .addObject("names", names(actor))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private Map<String, String> names(Actor actor) {
        return directory.organs(actor.tenant()).stream()
                .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::shortName));
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static Double degrees(String text) {
        return text != null && text.matches("\\d{1,3}(\\.\\d{1,8})?") ? Double.valueOf(text) : null;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static LocalDate day(String text) {
        try {
            return given(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
