package org.huiyin.settings.web;

import java.time.Clock;
import org.huiyin.settings.ChangeLocalDays;
import org.huiyin.settings.Preview;
import org.huiyin.settings.SettingsAct;
import org.huiyin.settings.ShowCalendar;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.huiyin.shared.ChinaTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: a year at a glance, and the district's own days off. */
@Controller
@RequestMapping("/settings/calendar")
class CalendarPages {

    private static final int FIRST = 2021;
    private static final int LAST = 2098;

    private final ShowCalendar show;
    private final ChangeLocalDays localDays;
    private final Clock clock;

    CalendarPages(ShowCalendar show, ChangeLocalDays localDays, Clock clock) {
        this.show = show;
        this.localDays = localDays;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView year(Actor actor, @RequestParam(name = "year", required = false) Integer year) {
        return page(actor, year == null ? ChinaTime.today(clock).getYear() : year)
                .addObject("form", new LocalDaysForm(null, null, null, null));
    }

    /** Asked for by POST, because the form stands in the page; writes nothing. */
    @PostMapping("/local-days/preview")
    ModelAndView preview(Actor actor, LocalDaysForm form, @RequestParam(name = "page", defaultValue = "1") int page) {
        try {
            Preview preview = localDays.preview(actor, form.toCommand());
            return answer(actor, form).addObject("sheet", PreviewPage.of(preview, page, false));
        } catch (BusinessException refused) {
            return refused(actor, form, refused);
        }
    }

    @PostMapping("/local-days")
    ModelAndView apply(
            Actor actor,
            LocalDaysForm form,
            @RequestParam(name = "print", defaultValue = "") String print,
            RedirectAttributes next) {
        try {
            Preview done = localDays.apply(actor, form.toCommand(), print);
            next.addFlashAttribute("moved", String.valueOf(done.moves().size()));
            return new ModelAndView("redirect:/settings/calendar?year=" + form.year());
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.STALE) {
                return refused(actor, form, refused);
            }
            ModelAndView view = answer(actor, form);
            view.setStatus(HttpStatus.CONFLICT);
            return view.addObject("sheet", PreviewPage.of(localDays.preview(actor, form.toCommand()), 1, true));
        }
    }

    private ModelAndView refused(Actor actor, LocalDaysForm form, BusinessException refused) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        ModelAndView view = page(actor, ChinaTime.today(clock).getYear());
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view.addObject("form", form).addObject("problems", refused.problems());
    }

    private ModelAndView answer(Actor actor, LocalDaysForm form) {
        return page(actor, form.year()).addObject("form", form);
    }

    private ModelAndView page(Actor actor, int year) {
        int shown = Math.min(Math.max(year, FIRST), LAST);
        return new ModelAndView("settings/calendar")
                .addObject("year", show.year(actor, shown))
                .addObject("today", ChinaTime.today(clock))
                .addObject("mayDeclare", actor.may(SettingsAct.CHANGE_LOCAL_DAYS))
                .addObject("mayTry", actor.may(SettingsAct.TRY_NOTICE));
    }
}
