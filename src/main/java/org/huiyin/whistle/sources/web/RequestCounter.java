package org.huiyin.whistle.sources.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.PlaceCounter;
import org.huiyin.whistle.sources.RequestDesk;
import org.huiyin.whistle.web.WhistlePosts;
import org.springframework.stereotype.Component;

/** How many requests wait for this viewer, at their place of the shell. */
@Component
class RequestCounter implements PlaceCounter {

    private final RequestDesk desk;
    private final WhistlePosts posts;

    RequestCounter(RequestDesk desk, WhistlePosts posts) {
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public String path() {
        return "/whistle-requests";
    }

    @Override
    public long count(Actor actor) {
        return desk.waiting(posts.of(actor));
    }
}
