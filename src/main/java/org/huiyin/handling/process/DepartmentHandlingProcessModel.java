package org.huiyin.handling.process;

import org.huiyin.handling.ClearingStep;

/** Ids and variables of bpmn/department-handling.bpmn. */
final class DepartmentHandlingProcessModel {

    static final String KEY = "department-handling";

    static final String TASK_DRAFT = "Task_Draft";
    static final String TASK_REVIEW_BY_OFFICE = "Task_ReviewByOffice";
    static final String TASK_REVIEW_BY_DEPUTY_LEADER = "Task_ReviewByDeputyLeader";
    static final String TASK_REVIEW_BY_SUPERVISION = "Task_ReviewBySupervision";
    static final String TASK_ISSUE = "Task_Issue";

    static final String MSG_ASSIGNMENT_REASSIGNED = "AssignmentReassigned";

    static final String PASSED = "passed";

    private DepartmentHandlingProcessModel() {}

    static String taskOf(ClearingStep step) {
        return switch (step) {
            case OFFICE -> TASK_REVIEW_BY_OFFICE;
            case DEPUTY_LEADER -> TASK_REVIEW_BY_DEPUTY_LEADER;
            case SUPERVISION -> TASK_REVIEW_BY_SUPERVISION;
            case LEADER -> TASK_ISSUE;
        };
    }
}
