package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-dispute.bpmn. */
final class WhistleDisputeProcessModel {

    static final String KEY = "whistle-dispute";

    static final String TASK_RULE_BY_CENTRE = "Task_RuleByCentre";
    static final String TASK_RULE_BY_ESTABLISHMENT = "Task_RuleByEstablishment";
    static final String TASK_RULE_BY_LEADER = "Task_RuleByLeader";
    static final String TASK_ANSWER_RULING = "Task_AnswerRuling";

    static final String MSG_WHISTLE_DISPUTE_WITHDRAWN = "WhistleDisputeWithdrawn";

    static final String LEVEL = "level";
    static final String UPHELD = "upheld";
    static final String LAST = "last";
    static final String CONTESTED = "contested";

    private WhistleDisputeProcessModel() {}
}
