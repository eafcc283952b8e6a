package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** The deadlines between receipt and assignment: REVIEW, COMPLETION, ASSIGN. The day of the act is never counted. */
@Component
class ReviewClock {

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final ProposalFacts facts;
    private final Clock clock;

    ReviewClock(Deadlines deadlines, DeadlineCalculator calculator, ProposalFacts facts, Clock clock) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.facts = facts;
        this.clock = clock;
    }

    /** Received, or received again after completion: the review begins today. */
    void open(Proposal proposal) {
        open(proposal, "REVIEW", "review.within", today());
    }

    void reviewed(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, "REVIEW");
    }

    void returned(Proposal proposal) {
        reviewed(proposal);
        open(proposal, "COMPLETION", "completion.within", today());
    }

    void completed(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, "COMPLETION");
        open(proposal);
    }

    /** Handled with another from now on: reviewed, if it was not, and no longer to be assigned by itself. */
    void merged(Proposal proposal) {
        reviewed(proposal);
        deadlines.cancel(proposal.tenant(), proposal.id(), null, "ASSIGN");
    }

    /** In session the days to assign run from the later of closing day and docketing; between sessions from docketing. */
    void docketed(Proposal proposal) {
        reviewed(proposal);
        toAssign(proposal);
    }

    void toAssign(Proposal proposal) {
        if (proposal.inSession()) {
            open(proposal, "ASSIGN", "suggestion.assign.session", laterOf(today(), facts.closes(proposal)));
        } else {
            open(proposal, "ASSIGN", "suggestion.assign.offsession", today());
        }
    }

    /** Somebody without an account is to be told by other means. */
    void toTell(Proposal proposal) {
        boolean opinion = proposal.state() == ProposalState.TRANSFERRED_AS_OPINION;
        open(proposal, "NOTICE", opinion ? "notice.opinion" : "notice.decline", today());
    }

    void told(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, "NOTICE");
    }

    void mayObject(Proposal proposal) {
        open(proposal, "APPEAL", "appeal.within", today());
    }

    /** The last day of the proposer's window, while it is open; none in sight as long as that day is but an estimate. */
    Optional<LocalDate> lastDayToObject(Proposal proposal) {
        return deadlines.of(proposal.tenant(), proposal.id()).stream()
                .filter(d -> d.kind().equals("APPEAL") && "OPEN".equals(d.status()))
                .map(d -> d.provisional() ? LocalDate.MAX : d.due())
                .findFirst();
    }

    void objected(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, "APPEAL");
        open(proposal, "RECONSIDERATION", "appeal.answer", today());
    }

    void reconsidered(Proposal proposal) {
        deadlines.meet(proposal.tenant(), proposal.id(), null, "RECONSIDERATION");
    }

    /** A right that was not used: nobody was late. */
    void windowClosed(Proposal proposal) {
        deadlines.cancel(proposal.tenant(), proposal.id(), null, "APPEAL");
    }

    private static LocalDate laterOf(LocalDate today, LocalDate closing) {
        return Stream.of(today, closing)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void open(Proposal proposal, String kind, String parameter, LocalDate start) {
        Calculation calculation =
                calculator.byParameter(proposal.tenant(), proposal.parameterScope(), parameter, start);
        deadlines.open(
                proposal.tenant(), proposal.id(), null, kind, parameter, calculation, null, proposal.parameterScope());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
