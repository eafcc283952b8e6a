package org.huiyin.whistle;

import java.time.Instant;

/**
 * One department's share of a whistle.
 *
 * @param lead 牵头; else 配合
 * @param contact with whom it was agreed what, or null
 * @param reportPlace where the people of the department stood when they reported in
 * @param late which clocks it missed
 */
public record WhistlePart(
        String tenant,
        String id,
        String whistleId,
        String organ,
        boolean lead,
        int ord,
        PartState state,
        Instant dispatchedAt,
        String signedByName,
        Instant signedAt,
        String contact,
        String contactedByName,
        Instant contactedAt,
        String reportPlace,
        Double reportLng,
        Double reportLat,
        String reportedInByName,
        Instant reportedInAt,
        String resolution,
        String resolvedByName,
        Instant resolvedAt,
        int sentBackCount,
        String sentBackReason,
        String verifiedByName,
        Instant verifiedAt,
        Instant endedAt,
        Late late,
        int version) {

    /** What other departments that are called read of it: how far it is, not what goes on inside. */
    WhistlePart fromOutside() {
        PartState seen =
                switch (state) {
                    case DISPUTED -> PartState.DISPATCHED;
                    case SENT_BACK -> PartState.HANDLING;
                    default -> state;
                };
        return new WhistlePart(
                tenant,
                id,
                whistleId,
                organ,
                lead,
                ord,
                seen,
                dispatchedAt,
                signedByName,
                signedAt,
                null,
                contactedByName,
                contactedAt,
                reportPlace,
                reportLng,
                reportLat,
                reportedInByName,
                reportedInAt,
                resolution,
                resolvedByName,
                resolvedAt,
                0,
                null,
                verifiedByName,
                verifiedAt,
                endedAt,
                late,
                version);
    }

    /** Which clocks went by. */
    public record Late(boolean sign, boolean contact, boolean report, boolean resolve) {

        public boolean any() {
            return sign || contact || report || resolve;
        }
    }
}
