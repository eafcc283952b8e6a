package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 面商: a district leader's meeting with the proposers who are still dissatisfied.
 *
 * @param round the round of feedback it answers
 * @param explanation the further written explanation, or null when the matter was closed without one
 */
public record Conference(
        String id,
        String proposalId,
        int round,
        LocalDate heldOn,
        String place,
        String participants,
        String said,
        Result result,
        String explanation,
        String recordedByName,
        Instant recordedAt) {

    /** How the meeting ended. */
    public enum Result {
        /** With a written explanation; the proposers are asked once more. */
        EXPLAINED,
        /** Concluded as it is. */
        CLOSED
    }
}
