package org.huiyin.handling.work;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Standstill;
import org.huiyin.handling.persistence.Assignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * T3 停滞: the reply is due within so many working days, half of its time has gone, and the department has neither spoken with the
 * proposers nor reported anything. A short period is not held against it on its first days.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
class WatchStandstill implements StandstillSteps {

    private final Assignments assignments;
    private final RecordedWork recorded;
    private final ReplyTime time;
    private final Standstill standstill;

    WatchStandstill(Assignments assignments, RecordedWork recorded, ReplyTime time, Standstill standstill) {
        this.assignments = assignments;
        this.recorded = recorded;
        this.time = time;
        this.standstill = standstill;
    }

    @Override
    public boolean standsStill(String tenant, String assignmentId) {
        Assignment part = assignments.get(tenant, assignmentId);
        return part.state() == AssignmentState.HANDLING
                && part.standstillAt() == null
                && time.of(part).filter(time::isNearAndHalfGone).isPresent()
                && !recorded.any(part);
    }

    @Override
    public void note(String tenant, String assignmentId) {
        Assignment part = assignments.lock(tenant, assignmentId);
        time.of(part).ifPresent(row -> standstill.begin(part, row.due(), time.left(row)));
    }
}
