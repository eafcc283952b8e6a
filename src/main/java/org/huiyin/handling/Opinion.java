package org.huiyin.handling;

import java.time.Instant;

/**
 * 会办意见: goes to the lead department, never to the proposer.
 *
 * @param signingAskedAt when a late one was put before the department's leader, or null
 */
public record Opinion(
        String assignmentId,
        String organ,
        String text,
        String draftedBy,
        String draftedByName,
        String signedByName,
        Instant submittedAt,
        String sentBackReason,
        Instant signingAskedAt) {

    /** Only of one that comes late: before that the state of the part tells it. */
    boolean awaitsSignature() {
        return signingAskedAt != null && submittedAt == null;
    }
}
