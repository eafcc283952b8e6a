package org.huiyin.handling.process;

/** Ids and variables of bpmn/rehandling.bpmn. */
final class RehandlingProcessModel {

    static final String KEY = "rehandling";

    static final String TASK_CONFIRM_REHANDLING = "Task_ConfirmRehandling";

    static final String TASK_CONFER = "Task_Confer";

    static final String REHANDLING_OUTCOME = "rehandlingOutcome";

    private RehandlingProcessModel() {}

    /** Answers of {@link #REHANDLING_OUTCOME}. */
    enum Outcome {
        /** The same departments handle again. */
        HANDLE,
        /** Another department is to handle it. */
        REASSIGN,
        /** After the leader's meeting the proposers are asked once more. */
        ASK,
        CONCLUDE
    }
}
