package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-rating.bpmn. */
final class WhistleRatingProcessModel {

    static final String KEY = "whistle-rating";

    static final String TASK_RATE_DEPARTMENT = "Task_RateDepartment";
    static final String TASK_RATE_WHISTLE = "Task_RateWhistle";

    private WhistleRatingProcessModel() {}
}
