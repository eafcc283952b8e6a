package org.huiyin.workflow;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.workflow.DeadlineEvent.DeadlineDueSoon;
import org.huiyin.workflow.DeadlineEvent.DeadlineOverdue;
import org.huiyin.workflow.DeadlineEvent.DeadlineReminded;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.huiyin.workflow.JdbcDeadlines.Open;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordAlarm(
            JdbcDeadlines rows,
            AlarmPlan plan,
            SubjectWatchers subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.subjects = subjects;
        this.events = events;
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
        Actor clockActor = Actor.system(key.tenant(), Door.CLOCK);
        if (!now.isBefore(deadline.redFrom())) {
            rows.alarmed(key, OVERDUE, null);
            events.publishEvent(
                    new DeadlineOverdue(clockActor, key.subjectId(), key.scopeId(), key.kind(), deadline.due()));
            return true;
        }
        if (open.nextAlarm() == null || open.nextAlarm().isAfter(now)) {
            // moved while the timer was firing
            return false;
        }
        Instant next = plan.next(deadline, subjects.scope(key.tenant(), key.subjectId()), now);
        if (now.isBefore(deadline.warnFrom()) || DUE_SOON.equals(open.alarmed())) {
            rows.alarmed(key, open.alarmed() == null ? REMINDED : open.alarmed(), next);
            events.publishEvent(reminded(clockActor, deadline, plan.workingDaysLeft(deadline, now)));
            return false;
        }
        rows.alarmed(key, DUE_SOON, next);
        events.publishEvent(
                new DeadlineDueSoon(clockActor, key.subjectId(), key.scopeId(), key.kind(), deadline.due()));
        return false;
    }

    private static DeadlineReminded reminded(Actor actor, Deadline row, int left) {
        return new DeadlineReminded(actor, row.subjectId(), row.scopeId(), row.kind(), row.due(), left);
    }
}
