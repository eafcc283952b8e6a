package org.huiyin.proposal;

/** What the review's processes ask for by themselves, when nobody acts. */
public interface ReviewSteps {

    /** 结论确定: the window is over or the objection was rejected; the file is archived without having been docketed. */
    void closeVerdict(String tenant, String proposalId);
}
