package org.huiyin.workflow;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转升级阶梯: the model says that something of a subject goes to the ladder, the rows say what. Each overdue row goes there once, and
 * again only when it was given another day meanwhile.
 */
@Service
class HandToLadder {

    private final OverdueRows rows;
    private final ObjectProvider<OwnBreaches> others;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandToLadder(OverdueRows rows, ObjectProvider<OwnBreaches> others, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.others = others;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void handOver(String tenant, String subjectId) {
        Instant now = clock.instant();
        Actor actor = Actor.system(tenant, Door.CLOCK);
        rows.hand(tenant, subjectId, now)
                .forEach(row -> events.publishEvent(new ObligationBreached(
                        actor,
                        Obligation.ofDeadline(tenant, subjectId, row.scopeId(), row.kind()),
                        ObligationBreached.OVERDUE,
                        row.due(),
                        row.dueAt())));
        others.stream()
                .flatMap(source -> source.pending(tenant, subjectId).stream())
                .forEach(events::publishEvent);
    }
}
