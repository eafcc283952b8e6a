package org.huiyin.shared;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept. What proves something (rows of inbox and journal, their hashes) is kept for ever.
 *
 * @param takenEvents bytes of events that were accepted or were duplicates; their content stands in the register
 * @param refusedEvents bytes of events that were refused, given up or closed at the event desk
 * @param submittedDrafts content of forms after they were submitted
 * @param journalPayload what a journal row says beside who, what kind and when: 30 years, the archive period of these files
 */
@ConfigurationProperties("huiyin.retention")
public record RetentionSettings(
        @DefaultValue("P1Y") Period takenEvents,
        @DefaultValue("P5Y") Period refusedEvents,
        @DefaultValue("P1Y") Period submittedDrafts,
        @DefaultValue("P30Y") Period journalPayload) {

    private static final Period SHORTEST = Period.ofDays(30);

    public RetentionSettings {
        for (Period period : new Period[] {takenEvents, refusedEvents, submittedDrafts, journalPayload}) {
            if (period.isNegative() || period.toTotalMonths() == 0 && period.getDays() < SHORTEST.getDays()) {
                throw new IllegalArgumentException("huiyin.retention: at least " + SHORTEST + ", but is " + period);
            }
        }
    }
}
