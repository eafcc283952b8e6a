package org.huiyin.whistle;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * The clock that runs out next.
 *
 * @param kind WHISTLE_SIGN, WHISTLE_REPORT_IN …
 * @param until the first moment that is too late
 */
public record WhistleClock(
        String kind, LocalDate due, Instant until, Instant warnFrom, Instant redFrom, boolean provisional) {

    public Lamp lamp(Instant now) {
        return Lamp.at(now, warnFrom, redFrom, provisional);
    }
}
