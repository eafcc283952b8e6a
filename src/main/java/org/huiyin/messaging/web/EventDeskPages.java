package org.huiyin.messaging.web;

import java.util.List;
import org.huiyin.messaging.inbound.EventDesk;
import org.huiyin.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The event desk: what was refused or waits, why, and what to do with it. */
@Controller
@RequestMapping("/admin/events")
class EventDeskPages {

    private final EventDesk desk;

    EventDeskPages(EventDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "filter", defaultValue = "OPEN") EventDesk.Filter filter,
            @RequestParam(name = "before", required = false) Long before,
            Model model) {
        List<EventDesk.Line> lines = desk.list(actor, filter, before);
        model.addAttribute("lines", lines);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", EventDesk.Filter.values());
        model.addAttribute("older", EventPaging.older(lines));
        return "messaging/events";
    }

    @GetMapping("/{id}")
    String detail(Actor actor, @PathVariable("id") long id, Model model) {
        EventDesk.Detail event = desk.get(actor, id);
        model.addAttribute("event", event);
        model.addAttribute("line", event.line());
        return "messaging/event";
    }

    /** As a download, never as a page: the bytes are foreign. */
    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(Actor actor, @PathVariable("id") long id) {
        return download(desk.raw(actor, id), id);
    }

    @PostMapping("/{id}/retry")
    String retry(Actor actor, @PathVariable("id") long id, RedirectAttributes after) {
        after.addFlashAttribute("retried", desk.retry(actor, id).line().status());
        return "redirect:/admin/events/" + id;
    }

    @PostMapping("/{id}/close")
    String close(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            RedirectAttributes after) {
        desk.close(actor, id, remark);
        after.addFlashAttribute("closed", true);
        return "redirect:/admin/events/" + id;
    }

    static ResponseEntity<byte[]> download(byte[] raw, long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("event-" + id + ".bin")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(raw);
    }
}
