package org.huiyin.supervision.items.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.Viewpoint;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.ItemState.Mark;
import org.huiyin.supervision.web.SubjectTimeline;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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
        Map<String, String> kept = kept(asked);
        return new ModelAndView("supervision/items")
                .addObject("rows", page.rows())
                .addObject("next", page.next() == null ? null : url(kept, page.next()))
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
                .addObject("names", names(actor));
    }

    static ItemDesk.Question question(Map<String, String> chosen) {
        return new ItemDesk.Question(
                Choice.text(chosen, "organ"), Choice.of(Mark.class, chosen, "mark"), "true".equals(chosen.get("late")));
    }

    private static Map<String, String> kept(ItemDesk.Question asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (asked.organ() != null) {
            kept.put("organ", asked.organ());
        }
        if (asked.mark() != null) {
            kept.put("mark", asked.mark().name());
        }
        if (asked.late()) {
            kept.put("late", "true");
        }
        return kept;
    }

    private static String url(Map<String, String> kept, String after) {
        var url = UriComponentsBuilder.fromPath("/items");
        kept.forEach(url::queryParam);
        return url.queryParam("after", "{after}").build(after).toString();
    }

    @GetMapping("/item-lists/{id}")
    ModelAndView list(@PathVariable String id, Actor actor) {
        return new ModelAndView("supervision/item-list")
                .addObject("shown", desk.list(actor, id))
                .addObject("names", names(actor));
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
        try {
            forms.perform(actor, id, act, values);
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.INVALID) {
                throw refused;
            }
            ModelAndView again = item(actor, id, values, refused.problems());
            again.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return again;
        }
        redirect.addFlashAttribute("notice", "items.done." + act);
        return new ModelAndView("redirect:/items/" + id);
    }

    private ModelAndView item(Actor actor, String id, Map<String, String> typed, List<Problem> problems) {
        ItemDesk.Shown shown = desk.one(actor, id);
        return new ModelAndView("supervision/item")
                .addObject("shown", shown)
                .addObject("days", timeline.days(shown.timeline()))
                .addObject("names", names(actor))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private Map<String, String> names(Actor actor) {
        return directory.organs(actor.tenant()).stream()
                .collect(Collectors.toMap(Directory.Organ::code, Directory.Organ::shortName));
    }
}
