package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-signing.bpmn. */
final class WhistleSigningProcessModel {

    static final String KEY = "whistle-signing";

    static final String TASK_SIGN_WHISTLE = "Task_SignWhistle";

    private WhistleSigningProcessModel() {}
}
