package org.huiyin.handling.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** How much of a department's time to reply has gone, and what is left. */
@Component
class ReplyTime {

    private static final String BEFORE = "standstill.before";

    private final Deadlines deadlines;
    private final DeadlineCalculator law;
    private final Proposals proposals;
    private final Happening happening;

    ReplyTime(Deadlines deadlines, DeadlineCalculator law, Proposals proposals, Happening happening) {
        this.deadlines = deadlines;
        this.law = law;
        this.proposals = proposals;
        this.happening = happening;
    }

    Optional<Deadline> of(Assignment part) {
        return deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(row -> PartDeadlines.REPLY.equals(row.kind())
                        && part.id().equals(row.scopeId())
                        && "OPEN".equals(row.status()))
                .findFirst();
    }

    boolean isNearAndHalfGone(Deadline row) {
        Instant now = happening.now();
        Duration gone = Duration.between(row.openedAt(), now);
        Duration rest = Duration.between(now, row.overdueFrom());
        return gone.compareTo(rest) >= 0 && left(row) <= near(row);
    }

    /** Working days after today. */
    int left(Deadline row) {
        return law.workingDaysLeft(row.tenant(), ChinaTime.dateOf(happening.now()), row.due());
    }

    private int near(Deadline row) {
        return law.parameter(
                        row.tenant(),
                        proposals.get(row.tenant(), row.subjectId()).parameterScope(),
                        BEFORE,
                        ChinaTime.dateOf(row.openedAt()))
                .amount();
    }
}
