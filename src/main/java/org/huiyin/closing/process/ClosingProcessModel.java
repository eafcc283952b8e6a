package org.huiyin.closing.process;

/** Ids and variables of bpmn/closing.bpmn. */
final class ClosingProcessModel {

    static final String KEY = "closing";

    static final String TASK_DECIDE_PUBLICATION = "Task_DecidePublication";

    static final String MSG_CLOSING_REOPENED = "ClosingReopened";

    static final String REVIEW_ROLE = "reviewRole";

    private ClosingProcessModel() {}
}
