package org.huiyin.shared;

import java.time.Instant;
import java.time.Period;

/** Something that is kept only for a while. Whoever keeps it says how long and how it is erased; a clock does it at night. */
public interface Retention {

    /** Under this name it is noted how far it has come. */
    String name();

    /** Counted in China's calendar. */
    Period period();

    /**
     * Erases, in the caller's transaction, at most so many of what came to its end in that span.
     *
     * @return how many; fewer than the limit means that nothing of the span is left
     */
    int erase(Instant from, Instant until, int limit);
}
