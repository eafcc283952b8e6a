package org.huiyin.messaging;

import java.util.Optional;

/** Tells a sender what has become of an event of his, by source and event id. */
public interface IntakeResults {

    /** Empty when no such event is known; also for the moment in which the broker has it and the intake has not. */
    Optional<IntakeResult> find(String source, String eventId);

    enum State {
        /** Still on its way: in the outbox, waiting for the broker. */
        WAITING,
        ACCEPTED,
        DUPLICATE,
        REJECTED,
        PARKED
    }

    /**
     * @param reason in Chinese, null when accepted
     * @param subjectId the proposal it became, or the one it duplicates
     */
    record IntakeResult(String source, String eventId, String tenant, State state, String reason, String subjectId) {}
}
