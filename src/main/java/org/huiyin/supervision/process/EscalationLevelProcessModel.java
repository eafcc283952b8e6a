package org.huiyin.supervision.process;

/** Ids and variables of bpmn/escalation-level.bpmn. */
final class EscalationLevelProcessModel {

    static final String KEY = "escalation-level";

    static final String TASK_SIGN_CHASER = "Task_SignChaser";
    static final String TASK_SIGN_ORDER = "Task_SignOrder";
    static final String TASK_CHOOSE_REMEDY = "Task_ChooseRemedy";
    static final String TASK_TAKE_LEAD = "Task_TakeLead";
    static final String TASK_ANSWER_CHASER = "Task_AnswerChaser";
    static final String TASK_ANSWER_ORDER = "Task_AnswerOrder";
    static final String TASK_RECORD_MEETING = "Task_RecordMeeting";
    static final String TASK_RULE_AS_LEADER = "Task_RuleAsLeader";

    static final String LEVEL = "level";
    static final String TRIGGER = "trigger";
    static final String ANSWER_NEEDED = "answerNeeded";

    private EscalationLevelProcessModel() {}
}
