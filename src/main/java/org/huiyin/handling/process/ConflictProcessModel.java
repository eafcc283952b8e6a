package org.huiyin.handling.process;

/** Ids and variables of bpmn/conflict.bpmn. */
final class ConflictProcessModel {

    static final String KEY = "conflict";

    static final String TASK_COORDINATE_CONFLICT = "Task_CoordinateConflict";
    static final String TASK_DECIDE_CONFLICT = "Task_DecideConflict";

    static final String MSG_CONFLICT_RAISED = "ConflictRaised";
    static final String MSG_CONFLICT_ENDED = "ConflictEnded";

    /** Whether both departments agreed at the office's meeting. */
    static final String SETTLED = "settled";

    private ConflictProcessModel() {}
}
