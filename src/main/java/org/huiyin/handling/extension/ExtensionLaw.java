package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** What the parameters say about more time: until when to ask, how often, and how far the last day may go. */
@Component
public class ExtensionLaw {

    private final DeadlineCalculator calculator;
    private final Deadlines deadlines;
    private final Happening happening;

    ExtensionLaw(DeadlineCalculator calculator, Deadlines deadlines, Happening happening) {
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /**
     * @param due the reply's last day now
     * @param askUntil the last day on which more time may be asked for
     * @param latest the last day that may be asked for
     * @param times how often one department may be granted more time
     */
    public record Limits(LocalDate due, LocalDate askUntil, LocalDate latest, int times) {

        /** An application that no leader has signed is none: the signature, too, comes in time. */
        void requireInTime(LocalDate today) {
            if (today.isAfter(askUntil)) {
                throw BusinessException.gateClosed("error.extension.late", askUntil, due);
            }
        }
    }

    /** @return empty when no reply is due */
    public Optional<Limits> limits(Proposal proposal, Assignment part) {
        return openReply(part).map(reply -> {
            LocalDate byMonths = reply.due().plusMonths(amount(proposal, "extend.max_months"));
            LocalDate inAll = calculator
                    .byParameter(proposal.tenant(), proposal.parameterScope(), "reply.max", start(reply))
                    .due();
            LocalDate askUntil = calculator.workingDaysBefore(
                    proposal.tenant(), reply.due(), amount(proposal, "extend.apply_before"));
            return new Limits(
                    reply.due(),
                    askUntil,
                    byMonths.isBefore(inAll) ? byMonths : inAll,
                    amount(proposal, "extend.max_times"));
        });
    }

    /** The day wished for as a deadline counted from where the reply is counted; on a day off it rolls like any last day. */
    Calculation until(Proposal proposal, Assignment part, LocalDate wished) {
        LocalDate from = start(openReply(part).orElseThrow());
        int days = (int) ChronoUnit.DAYS.between(from, wished);
        return calculator
                .calculate(proposal.tenant(), proposal.parameterScope(), Rule.CALENDAR_DAYS, days, from)
                .onBasis(calculator
                        .parameter(proposal.tenant(), proposal.parameterScope(), "reply.max", today())
                        .basis());
    }

    /** Whoever inherits the day of another department inherits the beginning, too: six months are six months in all. */
    private static LocalDate start(Deadline reply) {
        return LocalDate.parse(reply.start());
    }

    Calculation approval(Proposal proposal) {
        return calculator.byParameter(proposal.tenant(), proposal.parameterScope(), "extend.approve", today());
    }

    Optional<Deadline> openReply(Assignment part) {
        return open(part, PartDeadlines.REPLY);
    }

    Optional<Deadline> open(Assignment part, String kind) {
        List<Deadline> rows = deadlines.of(part.tenant(), part.proposalId());
        return rows.stream()
                .filter(row ->
                        row.kind().equals(kind) && part.id().equals(row.scopeId()) && "OPEN".equals(row.status()))
                .findFirst();
    }

    LocalDate today() {
        return ChinaTime.dateOf(happening.now());
    }

    private int amount(Proposal proposal, String code) {
        return calculator
                .parameter(proposal.tenant(), proposal.parameterScope(), code, today())
                .amount();
    }
}
