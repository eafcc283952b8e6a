package org.huiyin.notification.web;

import org.huiyin.notification.Notices;
import org.huiyin.shared.Actor;
import org.huiyin.web.PlaceCounter;
import org.springframework.stereotype.Component;

/** The figure beside the bell. */
@Component
class NoticeCounter implements PlaceCounter {

    private final Notices notices;

    NoticeCounter(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public long count(Actor actor) {
        return notices.unread(actor);
    }
}
