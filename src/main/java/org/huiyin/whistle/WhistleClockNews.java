package org.huiyin.whistle;

import org.huiyin.shared.Actor;
import org.huiyin.whistle.WhistleClockEvent.WhistleClockDueSoon;
import org.huiyin.whistle.WhistleClockEvent.WhistleClockMoved;
import org.huiyin.whistle.WhistleClockEvent.WhistleClockOverdue;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.workflow.ClockOwner;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** What the clock finds of a whistle belongs into the whistle's own history. */
@Component
class WhistleClockNews implements ClockOwner {

    private final Whistles whistles;
    private final WhistleParts parts;
    private final WhistleBook book;

    WhistleClockNews(Whistles whistles, WhistleParts parts, WhistleBook book) {
        this.whistles = whistles;
        this.parts = parts;
        this.book = book;
    }

    @Override
    public boolean owns(String kind) {
        return kind.startsWith("WHISTLE_");
    }

    @Override
    public void dueSoon(Actor clock, Deadline d) {
        book.publish(new WhistleClockDueSoon(
                clock, d.subjectId(), number(d), d.scopeId(), organ(d), d.kind(), d.due(), d.dueAt()));
    }

    @Override
    public void overdue(Actor clock, Deadline d) {
        book.publish(new WhistleClockOverdue(
                clock, d.subjectId(), number(d), d.scopeId(), organ(d), d.kind(), d.due(), d.dueAt()));
    }

    @Override
    public void moved(Actor actor, Deadline before, Deadline after, String reason) {
        book.publish(new WhistleClockMoved(
                actor,
                after.subjectId(),
                number(after),
                after.scopeId(),
                organ(after),
                after.kind(),
                before.due(),
                after.due(),
                reason));
    }

    private String number(Deadline d) {
        return whistles.find(d.tenant(), d.subjectId()).map(Whistle::number).orElse(null);
    }

    private String organ(Deadline d) {
        return d.scopeId() == null
                ? null
                : parts.find(d.tenant(), d.scopeId()).map(WhistlePart::organ).orElse(null);
    }
}
