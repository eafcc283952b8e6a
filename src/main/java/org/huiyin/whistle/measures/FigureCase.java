package org.huiyin.whistle.measures;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.whistle.PartState;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleState;

/**
 * One whistle, or one department's part in it, behind a figure.
 *
 * @param organ null for a whole whistle
 * @param partState null for a whole whistle
 * @param counted whether it is among those that count
 */
public record FigureCase(
        String whistleId,
        String number,
        String title,
        WhistleKind kind,
        String subdistrict,
        WhistleState state,
        String organ,
        PartState partState,
        boolean counted,
        Instant blownAt,
        Instant dispatchedAt,
        Instant reportedInAt) {

    /** From being sent to reporting in, or null. */
    public Long minutes() {
        return dispatchedAt == null || reportedInAt == null
                ? null
                : Duration.between(dispatchedAt, reportedInAt).toMinutes();
    }
}
