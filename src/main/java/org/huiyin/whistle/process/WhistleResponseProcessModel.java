package org.huiyin.whistle.process;

/** Ids and variables of bpmn/whistle-response.bpmn. */
final class WhistleResponseProcessModel {

    static final String KEY = "whistle-response";

    static final String TASK_VERIFY_RESOLUTION = "Task_VerifyResolution";

    static final String MSG_WHISTLE_DISPUTE_RAISED = "WhistleDisputeRaised";

    static final String VERIFIED = "verified";

    private WhistleResponseProcessModel() {}
}
