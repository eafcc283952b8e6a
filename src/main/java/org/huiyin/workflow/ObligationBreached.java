package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.shared.Actor;

/**
 * An obligation was not met, or one of the triggers T1 to T8 has come true; heard inside the transaction by whoever keeps the
 * ladders. It is no event of the journal: what becomes of it is.
 *
 * @param trigger OVERDUE, or T1 … T8
 * @param due the day by which it was owed
 * @param dueAt the minute, where it was owed to the minute; else null
 */
public record ObligationBreached(Actor actor, Obligation obligation, String trigger, LocalDate due, Instant dueAt) {

    public static final String OVERDUE = "OVERDUE";

    /** It was owed within a whole day. */
    public ObligationBreached(Actor actor, Obligation obligation, String trigger, LocalDate due) {
        this(actor, obligation, trigger, due, null);
    }
}
