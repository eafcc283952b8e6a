package org.huiyin.whistle;

import java.time.Instant;
import java.util.List;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * One line of the list of whistles.
 *
 * @param number null before it is blown
 * @param organs codes of the departments called, the lead first
 * @param own where the viewer's department stands in it, or null
 * @param late a clock of it went by, now or before
 * @param clock what runs out next, or null
 */
public record WhistleLine(
        String id,
        String number,
        WhistleKind kind,
        String subdistrict,
        String title,
        String place,
        WhistleState state,
        Instant draftedAt,
        Instant blownAt,
        Instant closedAt,
        List<String> organs,
        PartState own,
        boolean late,
        WhistleClock clock,
        boolean sample) {

    public Lamp lamp(Instant now) {
        return clock == null ? Lamp.NONE : clock.lamp(now);
    }
}
