package org.huiyin.workflow;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/**
 * An obligation was not met, or one of the triggers T1 to T8 has come true; heard inside the transaction by whoever keeps the
 * ladders. It is no event of the journal: what becomes of it is.
 *
 * @param trigger OVERDUE, or T1 … T8
 * @param due the day by which it was owed
 */
public record ObligationBreached(Actor actor, Obligation obligation, String trigger, LocalDate due) {

    public static final String OVERDUE = "OVERDUE";
}
