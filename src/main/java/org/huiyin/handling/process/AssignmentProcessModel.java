package org.huiyin.handling.process;

/** Ids of bpmn/assignment.bpmn. */
final class AssignmentProcessModel {

    static final String KEY = "assignment";

    static final String TASK_ASSIGN = "Task_Assign";

    private AssignmentProcessModel() {}
}
