package org.huiyin.commitment.process;

/** Ids and variables of bpmn/commitment.bpmn. */
final class CommitmentProcessModel {

    static final String KEY = "commitment";

    static final String TASK_REPORT_COMMITMENT = "Task_ReportCommitment";
    static final String TASK_CONFIRM_COMMITMENT = "Task_ConfirmCommitment";
    static final String TASK_EXPLAIN_COMMITMENT = "Task_ExplainCommitment";
    static final String TASK_DECIDE_ESCALATION = "Task_DecideEscalation";
    static final String TASK_ANSWER_AGAIN = "Task_AnswerAgain";

    static final String MSG_COMMITMENT_RESCHEDULED = "CommitmentRescheduled";

    static final String ORGAN = "organ";
    static final String LEAD_PROPOSER = "leadProposer";
    static final String MOMENT = "moment";
    static final String MISSED = "missed";
    static final String WITNESS = "witness";
    static final String KEPT = "kept";

    private CommitmentProcessModel() {}
}
