package org.huiyin.operations;

import java.time.Instant;
import java.util.Optional;

/** How far each retention has come. A mark is also the lock under which one node at a time works. */
public interface RetentionMarks {

    /** Locks the mark until the transaction ends; empty when another node is at it. */
    Optional<Mark> take(String name);

    void done(String name, Instant until, Instant now);

    /** When the retention that ran longest ago was last brought to its end; empty before the first. */
    Optional<Instant> longestAgo();

    /** @param doneUntil null when it has never come to an end */
    record Mark(Instant doneUntil) {}
}
