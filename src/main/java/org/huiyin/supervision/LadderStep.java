package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One level of a ladder as it was gone through.
 *
 * @param trigger what brought it here: OVERDUE, T1 … T8, UNSIGNED, UNANSWERED, UNMET
 * @param expiredFor what was waited for in vain, or null
 * @param paperNumber of the chaser, order, ruling or circular, or null
 * @param text what the signer wrote
 * @param answerDue until when the answer is expected, or null
 * @param choice at L3, else null
 * @param subdistrict organ code of the sub-district asked to blow, or null
 */
public record LadderStep(
        String tenant,
        String ladderId,
        int no,
        int level,
        String trigger,
        Instant reachedAt,
        State state,
        ExpiredFor expiredFor,
        String paperNumber,
        String text,
        String signedBy,
        String signedByName,
        Instant signedAt,
        LocalDate answerDue,
        String answer,
        String answeredByName,
        Instant answeredAt,
        Choice choice,
        String subdistrict,
        Instant closedAt) {

    public enum State {
        WAITING_SIGNATURE,
        /** Signed; the answer is waited for. */
        SENT,
        ANSWERED,
        /** Waited in vain: the ladder has climbed. */
        EXPIRED,
        /** Gone through, or overtaken by a higher level or by the obligation met. */
        DONE
    }

    public enum ExpiredFor {
        SIGNATURE,
        ANSWER,
        OBLIGATION
    }

    public enum Choice {
        MEETING,
        WHISTLE
    }
}
