package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 黄牌、红牌 of a department's conduct; seen by the offices and the department concerned only.
 *
 * @param appealUntil last day of the appeal
 * @param answerUntil last day of the answer to the appeal, or null
 */
public record ConductCard(
        String tenant,
        String id,
        String ladderId,
        int stepNo,
        String organ,
        Colour colour,
        Instant issuedAt,
        LocalDate appealUntil,
        State state,
        String appeal,
        String appealedByName,
        Instant appealedAt,
        LocalDate answerUntil,
        String answer,
        String answeredByName,
        Instant answeredAt) {

    public enum Colour {
        /** A chaser unanswered in its time. */
        YELLOW,
        /** A signed supervision order. */
        RED
    }

    public enum State {
        VALID,
        APPEALED,
        /** The appeal was right: the card counts nowhere. */
        UPHELD_VOID,
        /** The appeal was not. */
        CONFIRMED
    }
}
