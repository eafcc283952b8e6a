package org.huiyin.settings.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huiyin.settings.ImportNotice;
import org.huiyin.settings.ImportNotice.Trial;
import org.huiyin.settings.SettingsAct;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.BusinessException.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 放假通知: the file, what it would change, and its import. */
@Controller
@RequestMapping("/settings/calendar/notices")
class NoticePages {

    private final ImportNotice notices;

    NoticePages(ImportNotice notices) {
        this.notices = notices;
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        actor.require(SettingsAct.TRY_NOTICE);
        return page(actor, null);
    }

    /** The file travels on in the page, so that what is imported is what was looked at. */
    @PostMapping("/preview")
    ModelAndView dryRun(
            Actor actor,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam(name = "notice", required = false) String notice,
            @RequestParam(name = "page", defaultValue = "1") int page)
            throws IOException {
        String json = file == null || file.isEmpty() ? notice : text(file);
        try {
            return trial(actor, json, page, false);
        } catch (BusinessException refused) {
            return refused(actor, json, refused);
        }
    }

    @PostMapping
    ModelAndView apply(
            Actor actor,
            @RequestParam(name = "notice", defaultValue = "") String notice,
            @RequestParam(name = "print", defaultValue = "") String print,
            RedirectAttributes next) {
        try {
            Trial done = notices.apply(actor, notice, print);
            next.addFlashAttribute("imported", done.notice().notice());
            return new ModelAndView(
                    "redirect:/settings/calendar?year=" + done.notice().year());
        } catch (BusinessException refused) {
            if (refused.reason() != Reason.STALE) {
                return refused(actor, notice, refused);
            }
            ModelAndView view = trial(actor, notice, 1, true);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private ModelAndView trial(Actor actor, String json, int page, boolean stale) {
        Trial trial = notices.dryRun(actor, json);
        ModelAndView view = page(actor, json).addObject("trial", trial).addObject("stale", stale);
        return trial.own() == null ? view : view.addObject("sheet", PreviewPage.of(trial.own(), page, stale));
    }

    private ModelAndView refused(Actor actor, String json, BusinessException refused) {
        if (refused.reason() != Reason.INVALID) {
            throw refused;
        }
        ModelAndView view = page(actor, json).addObject("problems", refused.problems());
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private static ModelAndView page(Actor actor, String json) {
        return new ModelAndView("settings/notice")
                .addObject("json", json)
                .addObject("mayImport", actor.may(SettingsAct.IMPORT_NOTICE));
    }

    private static String text(MultipartFile file) throws IOException {
        String text = new String(file.getBytes(), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
