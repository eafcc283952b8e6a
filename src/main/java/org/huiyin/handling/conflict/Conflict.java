package org.huiyin.handling.conflict;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 办理意见不一致, between the lead department and one that co-handles.
 *
 * @param assignmentId the co-handling department's part
 * @param attempt what the lead department's leader has tried
 * @param meeting the supervision office's, or null before it
 * @param outcome what holds for both, or null before it
 */
public record Conflict(
        String id,
        String proposalId,
        String leadAssignment,
        String leadOrgan,
        String assignmentId,
        String organ,
        String matter,
        String leadView,
        String otherView,
        String attempt,
        State state,
        String raisedByName,
        Instant raisedAt,
        Meeting meeting,
        Outcome outcome) {

    /** How far it has come. */
    public enum State {
        /** Waits for the supervision office. */
        RAISED,
        /** Put before a district leader. */
        AT_LEADER,
        /** Agreed upon at the office's meeting. */
        COORDINATED,
        /** By the district leader, finally. */
        DECIDED,
        /** The proposal was withdrawn, or one of the two has its part no more. */
        LAPSED;

        boolean isOpen() {
            return this == RAISED || this == AT_LEADER;
        }
    }

    /** 协调会 */
    public record Meeting(LocalDate metOn, String participants, String minutes, String byName, Instant at) {}

    /** @param byName whose word it is */
    public record Outcome(String result, String byName, Instant at) {}

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Only the two departments, and offices above them, know of it. */
    public boolean concerns(String department) {
        return leadOrgan.equals(department) || organ.equals(department);
    }
}
