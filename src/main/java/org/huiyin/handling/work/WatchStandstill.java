package org.huiyin.handling.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.Standstill;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
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

    private static final String BEFORE = "standstill.before";

    private final Assignments assignments;
    private final RecordedWork recorded;
    private final Deadlines deadlines;
    private final DeadlineCalculator law;
    private final Standstill standstill;
    private final Happening happening;

    WatchStandstill(
            Assignments assignments,
            RecordedWork recorded,
            Deadlines deadlines,
            DeadlineCalculator law,
            Standstill standstill,
            Happening happening) {
        this.assignments = assignments;
        this.recorded = recorded;
        this.deadlines = deadlines;
        this.law = law;
        this.standstill = standstill;
        this.happening = happening;
    }

    @Override
    public boolean standsStill(String tenant, String assignmentId) {
        Assignment part = assignments.get(tenant, assignmentId);
        return part.state() == AssignmentState.HANDLING
                && part.standstillAt() == null
                && reply(part).filter(this::isNearAndHalfGone).isPresent()
                && !recorded.any(part);
    }

    @Override
    public void note(String tenant, String assignmentId) {
        Assignment part = assignments.lock(tenant, assignmentId);
        reply(part).ifPresent(row -> standstill.begin(part, row.due(), left(row)));
    }

    private Optional<Deadline> reply(Assignment part) {
        return deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(row -> PartDeadlines.REPLY.equals(row.kind())
                        && part.id().equals(row.scopeId())
                        && "OPEN".equals(row.status()))
                .findFirst();
    }

    private boolean isNearAndHalfGone(Deadline row) {
        Instant now = happening.now();
        Duration gone = Duration.between(row.openedAt(), now);
        Duration rest = Duration.between(now, row.overdueFrom());
        int near = law.parameter(row.tenant(), BEFORE, ChinaTime.dateOf(row.openedAt()))
                .amount();
        return left(row) <= near && gone.compareTo(rest) >= 0;
    }

    private int left(Deadline row) {
        return law.workingDaysLeft(row.tenant(), ChinaTime.dateOf(happening.now()), row.due());
    }
}
