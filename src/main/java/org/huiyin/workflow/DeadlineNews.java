package org.huiyin.workflow;

import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.huiyin.workflow.DeadlineEvent.DeadlineDueSoon;
import org.huiyin.workflow.DeadlineEvent.DeadlineMoved;
import org.huiyin.workflow.DeadlineEvent.DeadlineOverdue;
import org.huiyin.workflow.DeadlineEvent.DeadlineReminded;
import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.JdbcDeadlines.Key;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happens to deadlines: by the events of whoever owns the kind, else as what happened to a proposal. */
@Component
class DeadlineNews {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<ClockOwner> owners;

    DeadlineNews(ApplicationEventPublisher events, ObjectProvider<ClockOwner> owners) {
        this.events = events;
        this.owners = owners;
    }

    /** Kinds that have owners are not reminded of. @param left working days that are left after today */
    void reminded(Deadline row, int left) {
        events.publishEvent(new DeadlineReminded(
                clockOf(row.tenant()), row.subjectId(), row.scopeId(), row.kind(), row.due(), left));
    }

    void dueSoon(Deadline row) {
        Actor clock = clockOf(row.tenant());
        List<ClockOwner> own = owners(row.kind());
        own.forEach(owner -> owner.dueSoon(clock, row));
        if (own.isEmpty()) {
            events.publishEvent(new DeadlineDueSoon(clock, row.subjectId(), row.scopeId(), row.kind(), row.due()));
        }
    }

    void overdue(Deadline row) {
        Actor clock = clockOf(row.tenant());
        List<ClockOwner> own = owners(row.kind());
        own.forEach(owner -> owner.overdue(clock, row));
        if (own.isEmpty()) {
            events.publishEvent(new DeadlineOverdue(clock, row.subjectId(), row.scopeId(), row.kind(), row.due()));
        }
    }

    void moved(Actor actor, Deadline before, Deadline after, String reason) {
        List<ClockOwner> own = owners(after.kind());
        own.forEach(owner -> owner.moved(actor, before, after, reason));
        if (own.isEmpty()) {
            events.publishEvent(new DeadlineMoved(
                    actor,
                    after.subjectId(),
                    after.scopeId(),
                    after.kind(),
                    before.due(),
                    after.due(),
                    after.provisional(),
                    reason));
        }
    }

    /** Of a row that stood on the ladder. */
    void met(Key row) {
        events.publishEvent(new ObligationMet(
                clockOf(row.tenant()),
                Obligation.ofDeadline(row.tenant(), row.subjectId(), row.scopeId(), row.kind())));
    }

    private List<ClockOwner> owners(String kind) {
        return owners.stream().filter(owner -> owner.owns(kind)).toList();
    }

    private static Actor clockOf(String tenant) {
        return Actor.system(tenant, Door.CLOCK);
    }
}
