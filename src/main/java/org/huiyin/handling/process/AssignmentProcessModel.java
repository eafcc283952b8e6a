package org.huiyin.handling.process;

/** Ids and variables of bpmn/assignment.bpmn. */
final class AssignmentProcessModel {

    static final String KEY = "assignment";

    static final String TASK_ASSIGN = "Task_Assign";
    static final String TASK_ANSWER_ASKING = "Task_AnswerAsking";

    static final String ASKING_OPENED = "askingOpened";

    private AssignmentProcessModel() {}
}
