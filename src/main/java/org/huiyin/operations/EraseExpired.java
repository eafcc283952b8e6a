package org.huiyin.operations;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Retention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One small step of a retention: one transaction, one batch. */
@Service
class EraseExpired {

    /** Small, so that nobody waits for its locks and a stop of the program loses little. */
    static final int BATCH = 500;

    private static final Instant BEGINNING = Instant.EPOCH;

    private final RetentionMarks marks;
    private final Clock clock;

    EraseExpired(RetentionMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public Step step(Retention retention) {
        Instant now = clock.instant();
        Instant until = now.atZone(ChinaTime.ZONE).minus(retention.period()).toInstant();
        return marks.take(retention.name())
                .map(mark -> step(retention, mark, until, now))
                .orElse(new Step(0, true));
    }

    /** A period made longer leaves what is gone; one made shorter begins where the old one ended. */
    private Step step(Retention retention, RetentionMarks.Mark mark, Instant until, Instant now) {
        Instant from = mark.doneUntil() == null ? BEGINNING : mark.doneUntil();
        int erased = from.isBefore(until) ? retention.erase(from, until, BATCH) : 0;
        boolean finished = erased < BATCH;
        if (finished) {
            marks.done(retention.name(), until.isAfter(from) ? until : from, now);
        }
        return new Step(erased, finished);
    }

    /** @param finished nothing is left to do for this node tonight */
    record Step(int erased, boolean finished) {}
}
