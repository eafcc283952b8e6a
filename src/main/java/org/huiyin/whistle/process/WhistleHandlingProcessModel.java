package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-handling.bpmn. */
final class WhistleHandlingProcessModel {

    static final String KEY = "whistle-handling";

    static final String TASK_RESOLVE_WHISTLE = "Task_ResolveWhistle";

    private WhistleHandlingProcessModel() {}
}
