package org.huiyin.handling.returns;

import java.time.Instant;

/**
 * One step of a return's way, kept as proof.
 *
 * @param organ the department named in it, or null
 * @param text reason, question or view, or null
 */
public record ReturnStep(
        String returnId,
        int no,
        Kind kind,
        String organ,
        String text,
        String person,
        String personName,
        String organName,
        Instant at) {

    /** What was done. */
    public enum Kind {
        PROPOSED,
        REFUSED,
        RETURNED,
        REFERRED,
        REJECTED,
        UPHELD,
        VIEW_ASKED,
        VIEW_GIVEN,
        PUT_TO_LEADER,
        RULED,
        RULED_FINALLY,
        LAPSED
    }
}
