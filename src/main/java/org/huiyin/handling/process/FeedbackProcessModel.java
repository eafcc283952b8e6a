package org.huiyin.handling.process;

/** Ids of bpmn/feedback.bpmn. */
final class FeedbackProcessModel {

    static final String KEY = "feedback";

    static final String TASK_GIVE_FEEDBACK = "Task_GiveFeedback";

    private FeedbackProcessModel() {}
}
