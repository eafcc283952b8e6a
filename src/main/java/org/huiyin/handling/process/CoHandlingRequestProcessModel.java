package org.huiyin.handling.process;

/** Ids and variables of bpmn/co-handling-request.bpmn. */
final class CoHandlingRequestProcessModel {

    static final String KEY = "co-handling-request";

    static final String TASK_DECIDE_CO_HANDLERS = "Task_DecideCoHandlers";

    static final String MSG_CO_HANDLERS_REQUESTED = "CoHandlersRequested";
    static final String MSG_CO_HANDLERS_ENDED = "CoHandlersEnded";

    static final String REQUEST_ID = "requestId";
    /** Whether any of the departments asked for was granted. */
    static final String GRANTED = "granted";

    private CoHandlingRequestProcessModel() {}
}
