package org.huiyin.handling;

import java.time.Clock;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** Reads a proposal's deadlines with their lamps and the working days that remain. */
@Component
class DueDates {

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    DueDates(Deadlines deadlines, DeadlineCalculator calculator, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.clock = clock;
    }

    List<Due> of(String tenant, String proposalId) {
        return deadlines.of(tenant, proposalId).stream().map(this::due).toList();
    }

    private Due due(Deadline deadline) {
        int left = "OPEN".equals(deadline.status())
                ? calculator.workingDaysLeft(deadline.tenant(), ChinaTime.today(clock), deadline.due())
                : 0;
        return new Due(deadline, deadline.lamp(clock.instant()), left);
    }
}
