package org.huiyin.messaging.inbound;

import java.time.Instant;

/**
 * What became of an event, as it is kept and told.
 *
 * @param reason in Chinese, or null
 * @param nextAttempt when a parked event is tried again, else null
 * @param patienceUntil when a parked event is left to the event desk, else null
 */
record Verdict(Status status, String reason, String subjectId, Instant nextAttempt, Instant patienceUntil) {

    enum Status {
        ACCEPTED,
        DUPLICATE,
        REJECTED,
        PARKED,
        /** Tried in vain until its patience ended. */
        PARKED_EXPIRED,
        /** Done with at the event desk. */
        CLOSED
    }

    static Verdict of(Status status, String reason, String subjectId) {
        return new Verdict(status, reason, subjectId, null, null);
    }

    /** The word senders read: they need not know of our desk. */
    String result() {
        return switch (status) {
            case PARKED, PARKED_EXPIRED -> "PARKED";
            case CLOSED -> "REJECTED";
            default -> status.name();
        };
    }
}
