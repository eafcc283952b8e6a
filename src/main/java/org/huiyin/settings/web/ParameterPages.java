package org.huiyin.settings.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.calendar.ParameterValues;
import org.huiyin.identity.Directory;
import org.huiyin.settings.Preview;
import org.huiyin.settings.SetParameter;
import org.huiyin.settings.SettingsAct;
import org.huiyin.settings.ShowParameters;
import org.huiyin.settings.ShowParameters.Line;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 期限参数: what is in force, what it would move to change it, and the change. */
@Controller
@RequestMapping("/settings/deadlines")
class ParameterPages {

    private final ShowParameters show;
    private final SetParameter set;
    private final Directory directory;
    private final Clock clock;

    ParameterPages(ShowParameters show, SetParameter set, Directory directory, Clock clock) {
        this.show = show;
        this.set = set;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        Map<String, List<Line>> groups = show.all(actor).stream()
                .collect(Collectors.groupingBy(line -> line.entry().group(), LinkedHashMap::new, Collectors.toList()));
        return new ModelAndView("settings/deadlines")
                .addObject("groups", groups)
                .addObject("may", actor.may(SettingsAct.SET_PARAMETER));
    }

    @GetMapping("/{code:[A-Za-z0-9._]+}")
    ModelAndView one(Actor actor, @PathVariable String code) {
        String today = ChinaTime.today(clock).toString();
        return page(actor, code, new ParameterForm(null, null, null, null, null, null, today, null));
    }

    /** Asked for by POST, because the form stands in the page; writes nothing. */
    @PostMapping("/{code:[A-Za-z0-9._]+}/preview")
    ModelAndView preview(
            Actor actor,
            @PathVariable String code,
            ParameterForm form,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        ModelAndView view = page(actor, code, form);
        try {
            Preview preview = set.preview(actor, form.toCommand(code));
            view.addObject("sheet", PreviewPage.of(preview, page, false));
        } catch (BusinessException refused) {
            refused(view, refused);
        }
        return view;
    }

    @PostMapping("/{code:[A-Za-z0-9._]+}")
    ModelAndView apply(
            Actor actor,
            @PathVariable String code,
            ParameterForm form,
            @RequestParam(name = "print", defaultValue = "") String print,
            RedirectAttributes next) {
        try {
            Preview done = set.apply(actor, form.toCommand(code), print);
            next.addFlashAttribute("moved", String.valueOf(done.moves().size()));
            return new ModelAndView("redirect:/settings/deadlines/" + code);
        } catch (BusinessException refused) {
            ModelAndView view = page(actor, code, form);
            if (refused.reason() == Reason.STALE) {
                view.setStatus(HttpStatus.CONFLICT);
                view.addObject("sheet", PreviewPage.of(set.preview(actor, form.toCommand(code)), 1, true));
                return view;
            }
            refused(view, refused);
            return view;
        }
    }

    private static void refused(ModelAndView view, BusinessException refused) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        view.setStatus(HttpStatus.BAD_REQUEST);
        view.addObject("problems", refused.problems());
    }

    private ModelAndView page(Actor actor, String code, ParameterForm form) {
        Line line = show.one(actor, code);
        return new ModelAndView("settings/deadline")
                .addObject("line", line)
                .addObject("form", form)
                .addObject("sessions", sessions(actor.tenant()))
                .addObject("startPoints", ParameterValues.START_POINTS)
                .addObject("may", actor.may(SettingsAct.SET_PARAMETER));
    }

    /** 6, 6-6, 6-7 …: terms and their sessions, of both bodies. */
    private TreeSet<String> sessions(String tenant) {
        TreeSet<String> all = new TreeSet<>();
        for (var session : directory.sessions(tenant)) {
            all.add(String.valueOf(session.term()));
            all.add(session.term() + "-" + session.session());
        }
        return all;
    }
}
