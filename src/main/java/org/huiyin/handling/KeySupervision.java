package org.huiyin.handling;

import java.time.Instant;

/**
 * 重点督办、挂号督办 of a proposal, standing or lifted.
 *
 * @param officialPerson code of the district's leader who leads it, or null
 * @param official name of who leads it, as announced
 */
public record KeySupervision(
        String id,
        String proposalId,
        KeyMark mark,
        String officialPerson,
        String official,
        String officialPost,
        String reason,
        String setByName,
        Instant setAt,
        String liftedByName,
        Instant liftedAt,
        String liftedReason) {

    public boolean isStanding() {
        return liftedAt == null;
    }
}
