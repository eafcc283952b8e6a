package org.huiyin.proposal.process;

/** Ids and variables of bpmn/proposal-review.bpmn. */
final class ProposalReviewProcessModel {

    static final String KEY = "proposal-review";

    static final String TASK_REVIEW = "Task_Review";
    static final String TASK_COMPLETE = "Task_Complete";

    static final String VERDICT = "verdict";

    private ProposalReviewProcessModel() {}

    /** Answers of {@link #VERDICT}. */
    enum Verdict {
        DOCKETED,
        DECLINED,
        MERGED,
        OPINION,
        COMPLETION_REQUESTED
    }
}
