package org.huiyin.supervision;

import java.util.Optional;
import org.huiyin.workflow.Obligation;

/** Tells who owes an obligation; answered by the module that keeps its subject. */
public interface ObligationFacts {

    /** @param subjectType PROPOSAL, COMMITMENT, WHISTLE … */
    boolean knows(String subjectType);

    /** Empty when nobody is escalated for it: proposers, and offices that watch over their own days. */
    Optional<Facts> of(String tenant, Obligation obligation);

    /**
     * @param organ who owes it
     * @param proposalId the proposal it belongs to, or null
     * @param title what it is about, as lists show it
     * @param emergency its clocks run in minutes, day and night
     */
    record Facts(String organ, String proposalId, String title, boolean emergency) {}
}
