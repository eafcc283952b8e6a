package org.huiyin.handling;

import org.huiyin.workflow.Deadlines.Deadline;
import org.huiyin.workflow.Deadlines.Lamp;

/**
 * A deadline as it stands now.
 *
 * @param workingDaysLeft from today to the last day; negative when that has passed
 */
public record Due(Deadline deadline, Lamp lamp, int workingDaysLeft) {

    public boolean isOpen() {
        return "OPEN".equals(deadline.status());
    }

    boolean isFor(String scopeId, String kind) {
        return deadline.kind().equals(kind) && java.util.Objects.equals(deadline.scopeId(), scopeId);
    }
}
