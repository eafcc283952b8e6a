package org.huiyin.proposal.process;

/** Ids and variables of bpmn/objection.bpmn. */
final class ObjectionProcessModel {

    static final String KEY = "objection";

    static final String TASK_TELL = "Task_Tell";
    static final String TASK_OBJECT = "Task_Object";
    static final String TASK_RECONSIDER = "Task_Reconsider";

    static final String TOLD = "told";
    static final String MAY_OBJECT = "mayObject";
    static final String UPHELD = "upheld";

    private ObjectionProcessModel() {}
}
