package org.huiyin.whistle.sources.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.PlaceCounter;
import org.huiyin.whistle.sources.RequestDesk;
import org.springframework.stereotype.Component;

/** How many requests wait for this viewer, at their place of the shell. */
@Component
class RequestCounter implements PlaceCounter {

    private final RequestDesk desk;

    RequestCounter(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/whistle-requests";
    }

    @Override
    public long count(Actor actor) {
        return desk.waiting(actor);
    }
}
