package org.huiyin.workflow;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.huiyin.workflow.JdbcDeadlines.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clock's act: notes that a deadline is due soon or overdue, as the row says at this instant. */
@Service
class RecordAlarm {

    static final String DUE_SOON = "DUE_SOON";
    static final String OVERDUE = "OVERDUE";

    private final JdbcDeadlines rows;
    private final DeadlineNews news;
    private final Clock clock;

    RecordAlarm(JdbcDeadlines rows, DeadlineNews news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** @return whether it is overdue, so that no further alarm will come */
    @Transactional
    public boolean record(Key key) {
        return rows.lock(key)
                .map(open -> record(key, open, clock.instant()))
                .orElseThrow(() -> new IllegalStateException("No open deadline for " + key));
    }

    private boolean record(Key key, Open open, Instant now) {
        var deadline = open.deadline();
        if (!now.isBefore(deadline.redFrom())) {
            rows.alarmed(key, OVERDUE, null);
            news.overdue(deadline);
            return true;
        }
        if (now.isBefore(deadline.warnFrom())) {
            // moved while the timer was firing
            rows.alarmed(key, open.alarmed(), deadline.warnFrom());
            return false;
        }
        rows.alarmed(key, DUE_SOON, deadline.redFrom());
        news.dueSoon(deadline);
        return false;
    }
}
