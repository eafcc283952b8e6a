package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** 会办安全期 of those beside a lead department: it goes with the lead's day; the opinion's day only where the safe date had cut it short. */
@Component
public class SafeDates {

    private static final String SAFE_GAP = "cohandle.safe_gap";

    private final Deadlines deadlines;
    private final Assignments assignments;
    private final PartTimes times;

    SafeDates(Deadlines deadlines, Assignments assignments, PartTimes times) {
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.times = times;
    }

    /** @param reply as it runs from now on */
    public void follow(Actor actor, Proposal proposal, Assignment lead, Calculation reply, String reason) {
        if (!lead.isLead()) {
            return;
        }
        List<Deadline> rows = deadlines.of(lead.tenant(), lead.proposalId());
        Calculation safe = times.safe(proposal, reply);
        assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round()).stream()
                .filter(other -> open(rows, other, PartDeadlines.SAFE)
                        .filter(row -> !row.due().equals(safe.due()))
                        .isPresent())
                .forEach(other -> {
                    if (open(rows, other, PartDeadlines.CO_HANDLING)
                            .filter(opinion -> opinion.parameter().equals(SAFE_GAP))
                            .isPresent()) {
                        Calculation opinion = times.opinion(proposal, reply, ChinaTime.dateOf(other.assignedAt()));
                        move(actor, other, PartDeadlines.CO_HANDLING, opinion, reason);
                    }
                    move(actor, other, PartDeadlines.SAFE, safe, reason);
                });
    }

    private void move(Actor actor, Assignment other, String kind, Calculation until, String reason) {
        deadlines.move(actor, other.proposalId(), other.id(), kind, until, null, reason);
    }

    private static Optional<Deadline> open(List<Deadline> rows, Assignment part, String kind) {
        return rows.stream()
                .filter(row ->
                        row.kind().equals(kind) && part.id().equals(row.scopeId()) && "OPEN".equals(row.status()))
                .findFirst();
    }
}
