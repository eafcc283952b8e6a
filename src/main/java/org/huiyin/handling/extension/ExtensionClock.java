package org.huiyin.handling.extension;

import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.SafeDates;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The clocks a request touches: its own, and once granted the reply's and the safe dates that hang on it. */
@Component
class ExtensionClock {

    private final Deadlines deadlines;
    private final SafeDates safeDates;
    private final ExtensionLaw law;

    ExtensionClock(Deadlines deadlines, SafeDates safeDates, ExtensionLaw law) {
        this.deadlines = deadlines;
        this.safeDates = safeDates;
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

    /** From the day of the signature; the same day changes nothing. */
    void signed(Proposal proposal, Assignment part) {
        Calculation fresh = law.approval(proposal);
        boolean same = law.open(part, PartDeadlines.EXTENSION)
                .filter(open -> open.start().equals(fresh.start()))
                .isPresent();
        if (!same) {
            deadlines.renew(
                    part.tenant(),
                    part.proposalId(),
                    part.id(),
                    PartDeadlines.EXTENSION,
                    "extend.approve",
                    fresh,
                    proposal.parameterScope());
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
        safeDates.follow(actor, proposal, part, until, reason);
        return due;
    }
}
