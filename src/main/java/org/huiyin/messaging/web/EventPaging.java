package org.huiyin.messaging.web;

import java.util.List;
import org.huiyin.messaging.inbound.EventDesk;

/** Pages by key: the next page begins below the last id of this one. */
final class EventPaging {

    static final int PAGE = 50;

    private EventPaging() {}

    static Long older(List<EventDesk.Line> lines) {
        return lines.size() < PAGE ? null : lines.get(lines.size() - 1).id();
    }
}
