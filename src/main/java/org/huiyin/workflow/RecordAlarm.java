package org.huiyin.workflow;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.workflow.Deadlines.Lamp;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.huiyin.workflow.JdbcDeadlines.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clock's act: reminds of a deadline, notes that it is due soon or overdue, as the row says at this instant. */
@Service
class RecordAlarm {

    static final String REMINDED = "REMINDED";
    static final String DUE_SOON = "DUE_SOON";
    static final String OVERDUE = "OVERDUE";

    private final JdbcDeadlines rows;
    private final AlarmPlan plan;
    private final SubjectWatchers subjects;
    private final DeadlineNews news;
    private final Clock clock;

    RecordAlarm(JdbcDeadlines rows, AlarmPlan plan, SubjectWatchers subjects, DeadlineNews news, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.subjects = subjects;
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
        if (deadline.lamp(now) == Lamp.OVERDUE) {
            rows.alarmed(key, OVERDUE, null);
            news.overdue(deadline);
            return true;
        }
        if (open.nextAlarm() == null || open.nextAlarm().isAfter(now)) {
            // moved while the timer was firing
            return false;
        }
        Instant next = plan.next(deadline, subjects.scope(key.tenant(), key.subjectId()), now);
        if (now.isBefore(deadline.warnFrom()) || DUE_SOON.equals(open.alarmed())) {
            rows.alarmed(key, open.alarmed() == null ? REMINDED : open.alarmed(), next);
            news.reminded(deadline, plan.workingDaysLeft(deadline, now));
        } else {
            rows.alarmed(key, DUE_SOON, next);
            news.dueSoon(deadline);
        }
        return false;
    }
}
