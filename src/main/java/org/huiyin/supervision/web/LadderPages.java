package org.huiyin.supervision.web;

import java.util.List;
import java.util.Map;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.LadderBoard;
import org.huiyin.supervision.LadderQuestion;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.ListAddress;
import org.huiyin.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 升级阶梯: the board, and a ladder's page with what one can do on it. */
@Controller
class LadderPages {

    static final List<String> SUBJECTS = List.of("PROPOSAL", "COMMITMENT", "WHISTLE", "ITEM");
    static final List<String> TRIGGERS =
            List.of("OVERDUE", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "SECOND_DISSATISFACTION");

    private static final int SIZE = 50;

    private final LadderBoard desk;
    private final LadderView view;
    private final LadderForms forms;
    private final LadderWords words;
    private final Directory directory;

    LadderPages(LadderBoard desk, LadderView view, LadderForms forms, LadderWords words, Directory directory) {
        this.desk = desk;
        this.view = view;
        this.forms = forms;
        this.words = words;
        this.directory = directory;
    }

    /** @param chosen level, organ, subject, trigger, closed; after = key of the line before */
    @GetMapping("/ladders")
    ModelAndView board(Actor actor, @RequestParam Map<String, String> chosen) {
        LadderQuestion asked = question(chosen);
        var page = desk.page(actor, asked, Choice.text(chosen, "after"), SIZE);
        Map<Integer, Integer> counts = desk.counts(actor, asked);
        Map<String, String> kept = kept(asked);
        return new ModelAndView("supervision/ladders")
                .addObject("lines", page.rows())
                .addObject("next", new ListAddress("/ladders", kept).after(page.next()))
                .addObject("counts", counts)
                .addObject(
                        "total",
                        counts.values().stream().mapToInt(Integer::intValue).sum())
                .addObject("asked", asked)
                .addObject("chosen", kept)
                .addObject("own", Viewpoint.of(actor) == Viewpoint.DEPARTMENT)
                .addObject("seesCards", desk.seesCards(actor))
                .addObject("organs", directory.handlingDepartments(actor.tenant()))
                .addObject("subjects", SUBJECTS)
                .addObject("triggers", TRIGGERS)
                .addObject("names", words.organs(actor.tenant()))
                .addObject("owed", words.owed(page.rows()))
                .addObject("now", desk.now());
    }

    /** What is no level, subject or trigger is refused: a list must not hold more than it says. */
    static LadderQuestion question(Map<String, String> chosen) {
        String level = Choice.text(chosen, "level");
        if (level != null && !level.matches("[0-5]")) {
            throw unknown("level", level);
        }
        return new LadderQuestion(
                level == null ? null : Integer.valueOf(level),
                Choice.text(chosen, "organ"),
                one(chosen, "subject", SUBJECTS),
                one(chosen, "trigger", TRIGGERS),
                "true".equals(chosen.get("closed")),
                null);
    }

    private static String one(Map<String, String> chosen, String name, List<String> among) {
        String value = Choice.text(chosen, name);
        if (value != null && !among.contains(value)) {
            throw unknown(name, value);
        }
        return value;
    }

    private static BusinessException unknown(String name, String value) {
        return BusinessException.invalid(Problem.at(name, "error.parameter.type", name, value));
    }

    private static Map<String, String> kept(LadderQuestion asked) {
        return Choice.kept(
                "level", asked.level(),
                "organ", asked.organ(),
                "subject", asked.subjectType(),
                "trigger", asked.trigger(),
                "closed", asked.closed());
    }

    @GetMapping("/ladders/{id}")
    ModelAndView page(@PathVariable String id, Actor actor) {
        return view.page(actor, desk.one(actor, id), new LinkedMultiValueMap<>(), List.of());
    }

    @PostMapping(
            "/ladders/{id}/{act:chaser|chaser-answer|order|order-answer|meeting|minutes|whistle|lead|ruling|circular}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> forms.perform(actor, id, act, new Typed(typed)),
                problems -> view.page(actor, desk.one(actor, id), typed, problems),
                redirect,
                "ladders.done." + act,
                "/ladders/" + id);
    }
}
