package org.huiyin.workflow;

/** Hears, inside the transaction, that a work item or a deadline of a subject changes; whoever keeps lists of them provides it. */
public interface SubjectWatcher {

    void touched(String tenant, String subjectId);
}
