package org.huiyin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.notification.persistence.NoticeRows;
import org.springframework.stereotype.Component;

/** Writes notices down, each once, with the moment from which it may be told and that of its mail. */
@Component
class NoticeBook {

    private final NoticeRows rows;
    private final Consideration consideration;
    private final NotificationSettings settings;
    private final Clock clock;

    NoticeBook(NoticeRows rows, Consideration consideration, NotificationSettings settings, Clock clock) {
        this.rows = rows;
        this.consideration = consideration;
        this.settings = settings;
        this.clock = clock;
    }

    void add(String tenant, List<NewNotice> notices) {
        Instant mail =
                settings.mail().on() ? clock.instant().plus(settings.mail().collect()) : null;
        rows.add(tenant, consideration.of(tenant, once(notices)), mail);
    }

    void settle(String tenant, Collection<String> subjects) {
        rows.settle(tenant, subjects, clock.instant());
    }

    /** A batch may hold the same event twice: the relay sends at least once. */
    private static List<NewNotice> once(List<NewNotice> notices) {
        Map<List<Object>, NewNotice> once = new LinkedHashMap<>();
        notices.forEach(notice -> once.putIfAbsent(List.of(notice.to(), notice.cause()), notice));
        return List.copyOf(once.values());
    }
}
