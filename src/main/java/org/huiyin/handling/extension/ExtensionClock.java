package org.huiyin.handling.extension;

import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.PartTimes;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The clocks a request touches: its own, and once granted the reply's and the safe dates that hang on it. */
@Component
class ExtensionClock {

    private final Deadlines deadlines;
    private final Assignments assignments;
    private final ExtensionLaw law;
    private final PartTimes times;

    ExtensionClock(Deadlines deadlines, Assignments assignments, ExtensionLaw law, PartTimes times) {
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.law = law;
        this.times = times;
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

    /** From the day of the signature; the same day changes nothing. */
    void signed(Proposal proposal, Assignment part) {
        Calculation fresh = law.approval(proposal);
        boolean same = law.open(part, PartDeadlines.EXTENSION)
                .filter(open -> open.start().equals(fresh.start()))
                .isPresent();
        if (!same) {
            deadlines.renew(
                    part.tenant(), part.proposalId(), part.id(), PartDeadlines.EXTENSION, "extend.approve", fresh);
        }
    }

    /** The offices never had it: nobody is late. */
    void unsigned(Assignment part) {
        deadlines.cancel(part.tenant(), part.proposalId(), part.id(), PartDeadlines.EXTENSION);
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
                    .forEach(other -> follow(actor, proposal, other, until, reason));
        }
        return due;
    }

    /** The safe date goes with the lead's day; the opinion's day only where the safe date had cut it short. */
    private void follow(Actor actor, Proposal proposal, Assignment other, Calculation reply, String reason) {
        Calculation safe = times.safe(proposal, reply);
        boolean cutShort = law.open(other, PartDeadlines.CO_HANDLING)
                .filter(opinion -> opinion.parameter().equals("cohandle.safe_gap"))
                .isPresent();
        if (cutShort) {
            Calculation opinion = law.opinion(proposal, other);
            move(actor, other, PartDeadlines.CO_HANDLING, opinion.due().isAfter(safe.due()) ? safe : opinion, reason);
        }
        move(actor, other, PartDeadlines.SAFE, safe, reason);
    }

    private void move(Actor actor, Assignment other, String kind, Calculation until, String reason) {
        deadlines.move(actor, other.proposalId(), other.id(), kind, until, null, reason);
    }
}
