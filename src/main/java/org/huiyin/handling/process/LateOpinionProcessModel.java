package org.huiyin.handling.process;

/** Ids and variables of bpmn/late-opinion.bpmn. */
final class LateOpinionProcessModel {

    static final String KEY = "late-opinion";

    static final String TASK_DRAFT_LATE_OPINION = "Task_DraftLateOpinion";
    static final String TASK_SIGN_LATE_OPINION = "Task_SignLateOpinion";

    static final String MSG_LATE_OPINION_CLOSED = "LateOpinionClosed";

    static final String PASSED = "passed";

    private LateOpinionProcessModel() {}
}
