package org.huiyin.handling.asking;

import java.util.List;

/** What the process of assignment asks about a round of asking. Called by the process only. */
public interface AskingSteps {

    /** The departments that are to answer. */
    List<String> departmentsToAsk(String tenant, String proposalId);

    /** Everybody has answered or the time is over: silence is agreement. */
    void close(String tenant, String proposalId);
}
