package org.huiyin.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.calendar.OfficeTimes;
import org.huiyin.notification.persistence.NoticeRows;
import org.huiyin.notification.persistence.NoticeRows.Marked;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/**
 * When people are told of whistles and ladders. Of an emergency at once; of all others within office hours, so that what comes by
 * night waits in its row for the morning. Of one ladder nobody hears more than once per level and day: a second act that is asked,
 * and news that must not be missed, wait for the next day, other news are not told. Proposals' notices are told as they come.
 */
@Component
class Consideration {

    private final OfficeTimes office;
    private final NoticeRows rows;
    private final Clock clock;

    Consideration(OfficeTimes office, NoticeRows rows, Clock clock) {
        this.office = office;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param notices what is asked stands before the news */
    List<NewNotice> of(String tenant, List<NewNotice> notices) {
        Set<String> ladders = notices.stream()
                .filter(notice -> notice.subject().isLadder())
                .map(notice -> notice.subject().id())
                .collect(Collectors.toSet());
        Earlier earlier = new Earlier(ladders.isEmpty() ? List.of() : rows.marked(tenant, ladders));
        List<NewNotice> told = new ArrayList<>();
        for (NewNotice notice : notices) {
            if (notice.subject().isLadder()) {
                ofLadder(notice, earlier, told);
            } else {
                told.add(notice.subject().call() == null ? notice : notice.told(opening(notice), null));
            }
        }
        return told;
    }

    private void ofLadder(NewNotice notice, Earlier earlier, List<NewNotice> told) {
        boolean kept = notice.kind() == Notice.Kind.ASK || News.KEPT.contains(notice.event());
        if (earlier.isTold(notice)) {
            // the row is there; what was settled is opened again
            told.add(notice);
            return;
        }
        Instant from = opening(notice);
        while (!earlier.take(notice, mark(notice, from))) {
            if (!kept) {
                return;
            }
            if (notice.subject().call().emergency()) {
                told.add(notice);
                return;
            }
            from = office.openFrom(notice.tenant(), ChinaTime.startOf(day(from).plusDays(1)));
        }
        told.add(notice.told(from, mark(notice, from)));
    }

    /** Null = at once. */
    private Instant opening(NewNotice notice) {
        if (notice.subject().call().emergency()) {
            return null;
        }
        Instant now = clock.instant();
        Instant opens = office.openFrom(notice.tenant(), now);
        return opens.isAfter(now) ? opens : null;
    }

    private LocalDate day(Instant from) {
        return ChinaTime.dateOf(from == null ? clock.instant() : from);
    }

    private String mark(NewNotice notice, Instant from) {
        int known = notice.subject().call().level();
        int level = notice.data() == null ? known : notice.data().path("level").asInt(known);
        return notice.subject().id() + "/" + level + "/" + day(from);
    }

    /** Whom a ladder has told what, this batch included. */
    private static final class Earlier {

        private final Set<List<Object>> causes = new HashSet<>();
        private final Set<List<Object>> marks = new HashSet<>();

        Earlier(List<Marked> rows) {
            rows.forEach(row -> {
                causes.add(List.of(row.to(), row.cause()));
                marks.add(List.of(row.to(), row.once()));
            });
        }

        boolean isTold(NewNotice notice) {
            return causes.contains(List.of(notice.to(), notice.cause()));
        }

        boolean take(NewNotice notice, String mark) {
            return marks.add(List.of(notice.to(), mark));
        }
    }
}
