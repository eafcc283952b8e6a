package org.huiyin.proposal.process;

/** Ids and variables of bpmn/co-signing.bpmn. */
final class CoSigningProcessModel {

    static final String KEY = "co-signing";

    static final String TASK_CO_SIGN = "Task_CoSign";

    static final String MSG_CO_SIGNERS_INVITED_AGAIN = "CoSignersInvitedAgain";
    static final String MSG_CO_SIGNING_STOPPED = "CoSigningStopped";

    static final String EXPIRED = "expired";

    private CoSigningProcessModel() {}
}
