package org.huiyin.proposal;

import java.time.Instant;

/** Remembers which sample papers this installation has sent, so that of several nodes one sends each. */
public interface SentSamples {

    /** @return whether it was not noted yet; waits for another node that is just noting it */
    boolean note(String tenant, String eventId, Instant now);
}
