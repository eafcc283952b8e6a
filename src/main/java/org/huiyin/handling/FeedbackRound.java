package org.huiyin.handling;

import java.time.Instant;
import java.util.List;

/**
 * Who is asked in a round, and about which departments: first every signer about all that replied, after a rehandling the
 * dissatisfied only, about those who handled again.
 */
public record FeedbackRound(
        int round, List<String> persons, List<String> organs, Instant requestedAt, Instant closedAt, boolean expired) {

    public boolean asks(String person) {
        return persons.contains(person);
    }

    /** Whether each department gets a verdict of its own. */
    public boolean several() {
        return organs.size() > 1;
    }
}
