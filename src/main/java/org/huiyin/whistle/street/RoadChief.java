package org.huiyin.whistle.street;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 街路长 of one road for one term.
 *
 * @param person a person of the directory, or null
 * @param to last day, null while the term runs
 */
public record RoadChief(
        String roadId,
        int no,
        String person,
        String name,
        String title,
        LocalDate from,
        LocalDate to,
        String namedByName,
        Instant namedAt) {

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
