package org.huiyin.workflow;

import java.util.List;

/** Tells of breached obligations that no open row of deadlines stands for, such as a promise that was not kept. */
public interface OwnBreaches {

    /** Those of the subject that go to the ladder now; each is handed over once. */
    List<ObligationBreached> pending(String tenant, String subjectId);
}
