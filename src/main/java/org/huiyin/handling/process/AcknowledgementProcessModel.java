package org.huiyin.handling.process;

import java.util.List;

/** Ids and variables of bpmn/acknowledgement.bpmn. */
final class AcknowledgementProcessModel {

    static final String KEY = "acknowledgement";

    static final String TASK_ACKNOWLEDGE = "Task_Acknowledge";
    static final String TASK_CONFIRM_RETURN = "Task_ConfirmReturn";

    /** Where instances wait that began before the acknowledgement had a process of its own. */
    static final List<String> FORMER_TASKS = List.of("Task_AcknowledgeLead", "Task_AcknowledgeCoHandling");

    static final String RETURN_PROPOSED = "returnProposed";
    static final String RETURNED = "returned";
    static final String RULING_DIRECT = "rulingDirect";

    private AcknowledgementProcessModel() {}
}
