package org.huiyin.messaging.web;

import java.util.List;
import org.huiyin.messaging.inbound.EventDesk;
import org.huiyin.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The event desk for programs. */
@RestController
@RequestMapping("/api/v1/admin/events")
class EventDeskApi {

    private final EventDesk desk;

    EventDeskApi(EventDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(name = "filter", defaultValue = "OPEN") EventDesk.Filter filter,
            @RequestParam(name = "before", required = false) Long before) {
        List<EventDesk.Line> lines = desk.list(actor, filter, before);
        return new Page(lines, EventPaging.older(lines));
    }

    @GetMapping("/{id}")
    EventDesk.Detail detail(Actor actor, @PathVariable("id") long id) {
        return desk.get(actor, id);
    }

    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(Actor actor, @PathVariable("id") long id) {
        return EventDeskPages.download(desk.raw(actor, id), id);
    }

    @PostMapping("/{id}/retry")
    EventDesk.Detail retry(Actor actor, @PathVariable("id") long id) {
        return desk.retry(actor, id);
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable("id") long id, @RequestBody Closing closing) {
        desk.close(actor, id, closing.remark());
    }

    /** @param next value of before for the next page, or null at the end */
    record Page(List<EventDesk.Line> events, Long next) {}

    /** Why the event needs nothing more. */
    record Closing(String remark) {}
}
