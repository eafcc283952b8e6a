package org.huiyin.whistle.street.web;

import java.util.List;
import java.util.Map;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.Typed;
import org.huiyin.whistle.street.ChangeRoads;
import org.huiyin.whistle.street.ChiefScore.Period;
import org.huiyin.whistle.street.RecordFinding;
import org.huiyin.whistle.street.SettleFinding;
import org.huiyin.whistle.street.StreetAct;
import org.huiyin.whistle.street.StreetDesk;
import org.huiyin.whistle.trades.Trade;
import org.huiyin.whistle.web.WhistlePosts;
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
    private final WhistlePosts posts;

    StreetPages(
            StreetDesk desk,
            ChangeRoads change,
            RecordFinding record,
            SettleFinding settle,
            Directory directory,
            WhistlePosts posts) {
        this.desk = desk;
        this.change = change;
        this.record = record;
        this.settle = settle;
        this.directory = directory;
        this.posts = posts;
    }

    @GetMapping
    ModelAndView list(Actor signedIn, @RequestParam Map<String, String> asked) {
        return list(posts.of(signedIn), desk.period(Typed.of(asked).day("from")), Map.of(), List.of());
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam Map<String, String> values, Actor signedIn, RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        Typed typed = Typed.of(values);
        try {
            String id = change.add(actor, new ChangeRoads.Added(values.get("name"), typed.text("section")));
            return FormAnswer.done(redirect, "street.done.add", "/streets/" + id);
        } catch (BusinessException refused) {
            return FormAnswer.again(refused, problems -> list(actor, desk.period(null), values, problems));
        }
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable String id, Actor signedIn) {
        return page(posts.of(signedIn), id, Map.of(), List.of());
    }

    /** @param act chief, finding, handle or whistle */
    @PostMapping("/{id}/{act:chief|finding|handle|whistle}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor signedIn,
            RedirectAttributes redirect) {
        Actor actor = posts.of(signedIn);
        return FormAnswer.of(
                () -> perform(actor, id, act, values),
                problems -> page(actor, id, values, problems),
                redirect,
                "street.done." + act,
                "/streets/" + id);
    }

    private void perform(Actor actor, String id, String act, Map<String, String> values) {
        Typed typed = Typed.of(values);
        switch (act) {
            case "chief" -> change.name(
                    actor,
                    new ChangeRoads.Named(
                            id,
                            typed.version(),
                            typed.text("person"),
                            values.get("name"),
                            typed.text("title"),
                            typed.day("from")));
            case "finding" -> record.record(
                    actor,
                    new RecordFinding.Command(
                            id,
                            values.get("text"),
                            values.get("place"),
                            typed.decimal("lng"),
                            typed.decimal("lat"),
                            Trade.of(values.get("trade")).orElse(null),
                            typed.text("body")));
            case "handle" -> settle.handle(
                    actor, new SettleFinding.Handled(values.get("finding"), typed.version(), values.get("outcome")));
            default -> settle.whistle(actor, new SettleFinding.Turned(values.get("finding"), typed.version()));
        }
    }

    private ModelAndView list(Actor actor, Period period, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-street/streets")
                .addObject("scores", desk.scores(actor, period))
                .addObject("period", period)
                .addObject("mayAdd", actor.may(StreetAct.CHANGE_STREETS))
                .addObject("names", directory.shortNames(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private ModelAndView page(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("whistle-street/street")
                .addObject("shown", desk.one(actor, id))
                .addObject("within", desk.within(actor))
                .addObject("trades", Trade.values())
                .addObject("names", directory.shortNames(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
