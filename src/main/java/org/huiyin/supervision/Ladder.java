package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.workflow.Obligation;

/**
 * 升级阶梯 of one obligation that was not met.
 *
 * @param organ who owes it
 * @param proposalId the proposal it belongs to, or null
 * @param emergency its clocks run in minutes, day and night
 * @param openingTrigger OVERDUE, or T1 … T8
 * @param due the day by which it was owed
 * @param level 1 to 5; only rises
 */
public record Ladder(
        String tenant,
        String id,
        Obligation obligation,
        String organ,
        String proposalId,
        String title,
        boolean emergency,
        String openingTrigger,
        LocalDate due,
        int level,
        State state,
        Instant openedAt,
        Instant closedAt,
        int version) {

    /** 催办 */
    public static final int CHASER = 1;
    /** 督办 */
    public static final int ORDER = 2;
    /** 吹哨或协调会 */
    public static final int REMEDY = 3;
    /** 区领导领办 */
    public static final int LEAD = 4;
    /** 通报问责 */
    public static final int CIRCULAR = 5;

    private static final Set<String> HAPPENINGS = Set.of("RETURN_DISPUTE", "OPINION_CONFLICT", "DISSATISFIED", "SPOT");

    public enum State {
        OPEN,
        /** The obligation was met, or is no longer waited for. */
        MET,
        /** Its last level was gone through. */
        ENDED
    }

    /** It stands for something that happened; its day is when that was, not until when something was owed. */
    public boolean happened() {
        return happened(obligation.kind());
    }

    /** @param kind of the obligation */
    public static boolean happened(String kind) {
        return HAPPENINGS.contains(kind);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
