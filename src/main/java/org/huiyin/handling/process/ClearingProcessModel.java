package org.huiyin.handling.process;

import org.huiyin.handling.ClearingStep;

/** Ids and variables of bpmn/clearing.bpmn. */
final class ClearingProcessModel {

    static final String KEY = "clearing";

    static final String TASK_REVIEW_BY_OFFICE = "Task_ReviewByOffice";
    static final String TASK_REVIEW_BY_DEPUTY_LEADER = "Task_ReviewByDeputyLeader";
    static final String TASK_REVIEW_BY_SUPERVISION = "Task_ReviewBySupervision";
    static final String TASK_ISSUE = "Task_Issue";

    static final String PASSED = "passed";
    /** The step it stands at; null after the last. */
    static final String STEP = "step";

    private ClearingProcessModel() {}

    static String taskOf(ClearingStep step) {
        return switch (step) {
            case OFFICE -> TASK_REVIEW_BY_OFFICE;
            case DEPUTY_LEADER -> TASK_REVIEW_BY_DEPUTY_LEADER;
            case SUPERVISION -> TASK_REVIEW_BY_SUPERVISION;
            case LEADER -> TASK_ISSUE;
        };
    }
}
