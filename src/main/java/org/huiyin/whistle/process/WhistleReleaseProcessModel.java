package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-release.bpmn. */
final class WhistleReleaseProcessModel {

    static final String KEY = "whistle-release";

    static final String TASK_DRAFT_WHISTLE = "Task_DraftWhistle";
    static final String TASK_RELEASE_WHISTLE = "Task_ReleaseWhistle";
    static final String TASK_TRIAGE_WHISTLE = "Task_TriageWhistle";

    static final String SENT = "sent";
    static final String RELEASED = "released";
    static final String ADMITTED = "admitted";
    static final String ESTABLISHED = "established";

    private WhistleReleaseProcessModel() {}
}
