package org.huiyin.handling.joining;

import java.util.List;

/** What the process of a request asks. Called by the process only. */
public interface JoiningSteps {

    /** The assignments that were granted: the branches of the multi-instance sub-process. */
    List<String> added(String tenant, String requestId);
}
