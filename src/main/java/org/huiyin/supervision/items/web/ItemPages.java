package org.huiyin.supervision.items.web;

import java.util.List;
import java.util.Map;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemState.Mark;
import org.huiyin.supervision.web.SubjectTimeline;
import org.huiyin.web.FormAnswer;
import org.huiyin.web.ListAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 清单事项: the register with its filters, a list, an item with its forms. */
@Controller
class ItemPages {

    private static final int SIZE = 50;

    private final ItemDesk desk;
    private final ItemForms forms;
    private final Directory directory;
    private final SubjectTimeline timeline;

    ItemPages(ItemDesk desk, ItemForms forms, Directory directory, SubjectTimeline timeline) {
        this.desk = desk;
        this.forms = forms;
        this.directory = directory;
        this.timeline = timeline;
    }

    /** @param chosen organ, mark, late; after = key of the row before */
    @GetMapping("/items")
    ModelAndView register(Actor actor, @RequestParam Map<String, String> chosen) {
        ItemDesk.Question asked = question(chosen);
        var page = desk.page(actor, asked, Choice.text(chosen, "after"), SIZE);
        Map<String, String> kept = Choice.kept("organ", asked.organ(), "mark", asked.mark(), "late", asked.late());
        return new ModelAndView("supervision/items")
                .addObject("rows", page.rows())
                .addObject("next", new ListAddress("/items", kept).after(page.next()))
                .addObject("counts", desk.counts(actor, asked))
                .addObject("asked", asked)
                .addObject("chosen", kept)
                .addObject("marks", Mark.values())
                .addObject("today", desk.today())
                .addObject(
                        "organs",
                        Viewpoint.of(actor) == Viewpoint.DEPARTMENT
                                ? null
                                : directory.handlingDepartments(actor.tenant()))
                .addObject("names", directory.shortNames(actor.tenant()));
    }

    static ItemDesk.Question question(Map<String, String> chosen) {
        return new ItemDesk.Question(
                Choice.text(chosen, "organ"), Choice.of(Mark.class, chosen, "mark"), "true".equals(chosen.get("late")));
    }

    @GetMapping("/item-lists/{id}")
    ModelAndView list(@PathVariable String id, Actor actor) {
        return new ModelAndView("supervision/item-list")
                .addObject("shown", desk.list(actor, id))
                .addObject("names", directory.shortNames(actor.tenant()));
    }

    @GetMapping("/items/{id}")
    ModelAndView item(@PathVariable String id, Actor actor) {
        return item(actor, id, Map.of(), List.of());
    }

    /** @param act take, progress, reach, done, back, move or drop */
    @PostMapping("/items/{id}/{act:take|progress|reach|done|back|move|drop}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes redirect) {
        return FormAnswer.of(
                () -> forms.perform(actor, id, act, values),
                problems -> item(actor, id, values, problems),
                redirect,
                "items.done." + act,
                "/items/" + id);
    }

    private ModelAndView item(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        ItemDesk.Shown shown = desk.one(actor, id);
        return new ModelAndView("supervision/item")
                .addObject("shown", shown)
                .addObject("days", timeline.days(shown.timeline()))
                .addObject("names", directory.shortNames(actor.tenant()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
