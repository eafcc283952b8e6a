package org.huiyin.supervision.process;

/** Ids and variables of bpmn/card-appeal.bpmn. */
final class CardAppealProcessModel {

    static final String KEY = "card-appeal";

    static final String TASK_ANSWER_APPEAL = "Task_AnswerAppeal";

    /** By the name under which scopes go everywhere: the card. */
    static final String CARD = "assignmentId";

    private CardAppealProcessModel() {}
}
