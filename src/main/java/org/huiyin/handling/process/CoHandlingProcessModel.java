package org.huiyin.handling.process;

/** Ids and variables of bpmn/co-handling.bpmn. */
final class CoHandlingProcessModel {

    static final String KEY = "co-handling";

    static final String TASK_DRAFT_OPINION = "Task_DraftOpinion";
    static final String TASK_SIGN_OPINION = "Task_SignOpinion";

    static final String MSG_CO_HANDLING_TAKEN_BACK = "CoHandlingTakenBack";
    static final String MSG_CO_HANDLING_REASSIGNED = "CoHandlingReassigned";

    static final String PASSED = "passed";

    private CoHandlingProcessModel() {}
}
