package org.huiyin.handling;

import java.util.List;

/** What the processes ask of this module when it is the process's turn, not a person's. Called by delegates only. */
public interface ProcessSteps {

    /** The assignments of the proposal's current round that are to be handled now: the branches of the multi-instance sub-process. */
    List<String> assignmentsToHandle(String tenant, String proposalId);

    Part part(String tenant, String assignmentId);

    /**
     * Opens the clocks of the work itself: the first contact with the proposers, and the monthly progress.
     *
     * @return whether the department has contacted them already, so that nobody waits for it
     */
    boolean openDuties(String tenant, String assignmentId);

    /** The role of the secretariat that reviews papers of this kind. */
    String reviewer(String tenant, String proposalId);

    /** 转入下一月: the day passed without a report; the next month's clock follows. */
    void nextProgress(String tenant, String assignmentId);

    /**
     * 送达: hands the issued reply to every signer who has an account; the last letter of the round opens the feedback.
     *
     * @return whether everybody has been reached; otherwise letters must be carried to somebody
     */
    boolean deliverReply(String tenant, String proposalId, String assignmentId);

    /** 放行: the safe date has come without this co-handling opinion. */
    void releaseCoHandling(String tenant, String assignmentId);

    /** Person codes of the signers asked in the current round. */
    List<String> signersToAsk(String tenant, String proposalId);

    /** 到期未评价: notes who has not rated. */
    void expireFeedback(String tenant, String proposalId);

    /** 评价归总: what is to follow when somebody is dissatisfied; the proposal is moved on to it. */
    Remedy assessFeedback(String tenant, String proposalId);

    /** 办结 */
    void conclude(String tenant, String proposalId);

    /** What follows upon a round of feedback. */
    enum Remedy {
        /** Nobody is dissatisfied, or nothing more is to be done about it. */
        NONE,
        REHANDLE,
        /** A district leader meets the proposers. */
        CONFER
    }

    /**
     * @param organ the department's code
     * @param rehandling it handles again: no acknowledgement is asked for
     */
    record Part(String assignmentId, String organ, DepartmentRole role, boolean rehandling) {}
}
