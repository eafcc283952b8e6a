package org.huiyin.whistle;

import java.time.Instant;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * One department's share of a whistle on the live board; before the dispatch the whistle itself.
 *
 * @param organ code of the department, or null before the dispatch
 * @param disputed the department says that it is not its matter
 * @param clock what runs out next, or null
 */
public record BoardLine(
        String whistleId,
        String number,
        WhistleKind kind,
        String subdistrict,
        String title,
        String place,
        Double lng,
        Double lat,
        String organ,
        boolean disputed,
        Column column,
        WhistleClock clock) {

    /** The columns of the board, in the order in which a whistle passes them. */
    public enum Column {
        /** 待研判派哨 */
        TRIAGE,
        /** 未签收 */
        UNSIGNED,
        /** 已签收未报到 */
        UNREPORTED,
        /** 处置中 */
        HANDLING,
        /** 待核验 */
        VERIFYING;

        /** @return null for a share of which nothing is waited for */
        static Column of(PartState state) {
            return switch (state) {
                case DISPATCHED, DISPUTED -> UNSIGNED;
                case SIGNED, CONTACTED -> UNREPORTED;
                case REPORTED_IN, HANDLING, SENT_BACK -> HANDLING;
                case RESOLVED -> VERIFYING;
                case VERIFIED, REPLACED, RELEASED -> null;
            };
        }
    }

    /** @param part null before the dispatch */
    public static Column column(PartState part) {
        return part == null ? Column.TRIAGE : Column.of(part);
    }

    public Lamp lamp(Instant now) {
        return clock == null ? Lamp.NONE : clock.lamp(now);
    }
}
