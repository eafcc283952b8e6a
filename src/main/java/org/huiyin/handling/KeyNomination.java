package org.huiyin.handling;

import java.time.Instant;

/**
 * 重点督办提名: the lead proposer puts the own proposal forward.
 *
 * @param nominatedBy person code
 * @param answer why it was declined, or null
 */
public record KeyNomination(
        String id,
        String proposalId,
        String nominatedBy,
        String nominatedByName,
        String reason,
        Instant nominatedAt,
        State state,
        String decidedByName,
        Instant decidedAt,
        String answer) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** The proposal was marked. */
        SET,
        DECLINED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
