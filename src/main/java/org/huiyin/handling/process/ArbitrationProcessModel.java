package org.huiyin.handling.process;

/** Ids and variables of bpmn/arbitration.bpmn. */
final class ArbitrationProcessModel {

    static final String KEY = "arbitration";

    static final String TASK_REVIEW_RETURN = "Task_ReviewReturn";
    static final String TASK_RULE = "Task_Rule";
    static final String TASK_GIVE_DUTIES_VIEW = "Task_GiveDutiesView";
    static final String TASK_RULE_FINALLY = "Task_RuleFinally";

    static final String REFERRED = "referred";
    static final String RULING_STEP = "rulingStep";

    private ArbitrationProcessModel() {}

    /** Answers of {@link #RULING_STEP}. */
    enum Step {
        DECIDED,
        ASK_VIEW,
        TO_LEADER
    }
}
