package org.huiyin.handling.returns;

import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** The window in which an assignment may be returned, and the days of review and ruling. */
@Component
class ReturnClock {

    static final String REVIEW = "RETURN_REVIEW";
    static final String RULING = "RULING";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Proposals proposals;
    private final Happening happening;

    ReturnClock(Deadlines deadlines, DeadlineCalculator calculator, Proposals proposals, Happening happening) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.proposals = proposals;
        this.happening = happening;
    }

    /** @throws BusinessException GATE_CLOSED after the window, naming the day on which it ended */
    void requireWindow(Assignment part) {
        Deadline window = latest(part, PartDeadlines.RETURN_WINDOW)
                .orElseThrow(() -> BusinessException.gateClosed("error.return.formerProcess"));
        // as long as its last day is but an estimate nobody is deemed to have accepted, and nobody is refused
        boolean over = !window.provisional() && !happening.now().isBefore(window.overdueFrom());
        if (over || !"OPEN".equals(window.status())) {
            throw BusinessException.gateClosed(
                    over ? "error.return.window" : "error.return.acknowledged", window.due());
        }
    }

    int most(Assignment part) {
        Proposal proposal = proposals.get(part.tenant(), part.proposalId());
        return calculator
                .parameter(proposal.tenant(), proposal.parameterScope(), "return.max", today())
                .amount();
    }

    LocalDate openReview(Assignment part) {
        return open(part, REVIEW, "return.review");
    }

    LocalDate openRuling(Assignment part) {
        return open(part, RULING, "return.ruling");
    }

    void met(Assignment part, String kind) {
        deadlines.meet(part.tenant(), part.proposalId(), part.id(), kind);
    }

    void cancelAcknowledgement(Assignment part) {
        deadlines.cancel(part.tenant(), part.proposalId(), part.id(), PartDeadlines.ACKNOWLEDGE);
        deadlines.meet(part.tenant(), part.proposalId(), part.id(), PartDeadlines.RETURN_WINDOW);
    }

    private Optional<Deadline> latest(Assignment part, String kind) {
        return deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(d -> d.kind().equals(kind) && part.id().equals(d.scopeId()))
                .reduce((first, second) -> second);
    }

    private LocalDate open(Assignment part, String kind, String parameter) {
        Proposal proposal = proposals.get(part.tenant(), part.proposalId());
        Calculation within = calculator.byParameter(part.tenant(), proposal.parameterScope(), parameter, today());
        deadlines.open(
                part.tenant(), part.proposalId(), part.id(), kind, parameter, within, null, proposal.parameterScope());
        return within.due();
    }

    private LocalDate today() {
        return ChinaTime.dateOf(happening.now());
    }
}
