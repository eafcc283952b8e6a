package org.huiyin.notification.web;

import org.huiyin.notification.Notices;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息: unread ones first thing, all of them beside; opening one marks it read and leads to what it is about. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) Long before,
            Model model) {
        Notices.Page page = notices.page(actor, !all, before);
        model.addAttribute("page", page);
        model.addAttribute("all", all);
        model.addAttribute("unread", notices.unread(actor));
        model.addAttribute(
                "newest", page.notices().isEmpty() ? 0 : page.notices().get(0).id());
        return "notification/notices";
    }

    @PostMapping("/{id}/opening")
    String open(Actor actor, @PathVariable long id) {
        return "redirect:" + notices.read(actor, id).link();
    }

    @PostMapping("/{id}/read")
    String read(Actor actor, @PathVariable long id) {
        notices.read(actor, id);
        return "redirect:/notices";
    }

    /** @param upTo the newest one the reader has seen */
    @PostMapping("/read")
    String readAll(Actor actor, @RequestParam long upTo) {
        notices.readAll(actor, upTo);
        return "redirect:/notices";
    }
}
