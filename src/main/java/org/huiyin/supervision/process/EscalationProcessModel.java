package org.huiyin.supervision.process;

/** Ids and variables of bpmn/escalation.bpmn. */
final class EscalationProcessModel {

    static final String KEY = "escalation";

    static final String TASK_ISSUE_CIRCULAR = "Task_IssueCircular";

    static final String MSG_LADDER_RAISED = "LadderRaised";
    static final String MSG_LADDER_MET = "LadderMet";

    static final String ORGAN = "organ";
    static final String KIND = "kind";
    static final String TRIGGER = "trigger";
    static final String ENTRY = "entry";
    static final String RAISE_TRIGGER = "raiseTrigger";
    static final String RAISED_TO = "raisedTo";
    static final String HIGHER = "higher";

    private EscalationProcessModel() {}
}
