package org.huiyin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * 消息: one thing one person is told in one post.
 *
 * @param about null = a proposal; otherwise the journal's word for what it is
 * @param title number and subject of the proposal or whistle as it was then
 * @param event name of the journal's event; null for an asked act
 * @param data the event's, or of an act asked about a promise its id; else null
 * @param element the task asked, or null
 * @param settled nobody needs to act on it any more
 */
public record Notice(
        long id,
        String tenant,
        Kind kind,
        String subjectId,
        String about,
        String title,
        String event,
        JsonNode data,
        String element,
        Instant createdAt,
        Instant readAt,
        boolean settled) {

    private static final Map<String, String> PLACES = Map.of(
            "CO_SIGNING",
            "/co-signings/",
            "WHISTLE",
            "/whistles/",
            Subject.LADDER,
            "/ladders/",
            "ITEM",
            "/items/",
            Subject.SUBSTITUTION,
            "/account/substitutions#");

    /** Names the promise in the data of what is about one. */
    static final String COMMITMENT = "commitmentId";

    /** Names the meeting; who is called to it need not see the ladder. */
    private static final String MEETING = "meetingId";

    /** Why somebody is told. */
    public enum Kind {
        /** An act is asked. */
        ASK,
        /** A clock comes near or has run out. */
        REMINDER,
        /** Something has happened that concerns them. */
        NEWS
    }

    public boolean unread() {
        return readAt == null && !settled;
    }

    public String link() {
        if (data != null && data.hasNonNull(MEETING)) {
            return "/meetings/" + data.get(MEETING).asText();
        }
        if (about != null) {
            return PLACES.get(about) + subjectId;
        }
        if (data != null && data.hasNonNull(COMMITMENT)) {
            return "/commitments/" + data.get(COMMITMENT).asText();
        }
        return "/proposals/" + subjectId + (kind == Kind.ASK ? "#acts" : "");
    }
}
