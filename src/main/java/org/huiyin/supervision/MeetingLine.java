package org.huiyin.supervision;

import java.time.Instant;

/**
 * A meeting in the list of meetings.
 *
 * @param subject what it is about
 * @param organ code of who owes
 * @param waits whether its level still waits for the minutes
 */
public record MeetingLine(CoordinationMeeting meeting, String subject, String organ, boolean waits) {

    /** As the end of a message key: called, minutes (to be written), held, lapsed. */
    public String state(Instant now) {
        if (meeting.minutes() != null) {
            return "held";
        }
        if (!waits) {
            return "lapsed";
        }
        return meeting.meetsAt().isAfter(now) ? "called" : "minutes";
    }
}
