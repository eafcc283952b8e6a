package org.huiyin.handling.returns;

/** What the processes of acknowledgement and arbitration ask when it is the process's turn, not a person's. Called by delegates only. */
public interface ReturnSteps {

    /** 视为接受: the return window ends without an acknowledgement or a return. */
    void deemAccepted(String tenant, String assignmentId);
}
