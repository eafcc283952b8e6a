package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The clocks a request touches: its own, and once granted the reply's and the safe dates that hang on it. */
@Component
class ExtensionClock {

    private final Deadlines deadlines;
    private final Assignments assignments;
    private final ExtensionLaw law;

    ExtensionClock(Deadlines deadlines, Assignments assignments, ExtensionLaw law) {
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.law = law;
    }

    void open(Proposal proposal, Assignment part) {
        deadlines.open(
                part.tenant(),
                part.proposalId(),
                part.id(),
                PartDeadlines.EXTENSION,
                "extend.approve",
                law.approval(proposal),
                null,
                proposal.parameterScope());
    }

    void decided(Assignment part) {
        deadlines.meet(part.tenant(), part.proposalId(), part.id(), PartDeadlines.EXTENSION);
    }

    /** @return the reply's new last day */
    LocalDate grant(Actor actor, Proposal proposal, Assignment part, LocalDate wished, String reason) {
        Calculation until = law.until(proposal, part, wished);
        LocalDate due = deadlines
                .move(actor, part.proposalId(), part.id(), PartDeadlines.REPLY, until, null, reason)
                .due();
        if (part.role() == DepartmentRole.LEAD) {
            assignments.ofRound(part.tenant(), part.proposalId(), part.round()).stream()
                    .filter(other -> other.role() == DepartmentRole.CO_HANDLING)
                    .filter(other -> law.open(other, PartDeadlines.SAFE).isPresent())
                    .forEach(other -> moveSafe(actor, proposal, other, until, reason));
        }
        return due;
    }

    private void moveSafe(Actor actor, Proposal proposal, Assignment other, Calculation reply, String reason) {
        LocalDate safe = law.safe(proposal, reply.due());
        int gap = (int) ChronoUnit.DAYS.between(safe, reply.due());
        Calculation back = new Calculation(
                Rule.CALENDAR_DAYS,
                gap,
                reply.due().toString(),
                safe,
                null,
                ChinaTime.startOf(safe.plusDays(1)),
                reply.provisional(),
                List.of(),
                reply.basis());
        deadlines.move(actor, other.proposalId(), other.id(), PartDeadlines.SAFE, back, null, reason);
    }
}
