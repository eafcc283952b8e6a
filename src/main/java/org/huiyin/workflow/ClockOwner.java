package org.huiyin.workflow;

import org.huiyin.shared.Actor;
import org.huiyin.workflow.Deadlines.Deadline;

/** Says in its own events what the clock finds of its kinds of deadlines; what nobody owns is said of a proposal. */
public interface ClockOwner {

    boolean owns(String kind);

    void dueSoon(Actor clock, Deadline deadline);

    void overdue(Actor clock, Deadline deadline);

    /** @param reason as {@link DeadlineEvent.DeadlineMoved} tells it */
    void moved(Actor actor, Deadline before, Deadline after, String reason);
}
