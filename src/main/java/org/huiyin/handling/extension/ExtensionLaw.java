package org.huiyin.handling.extension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.handling.persistence.Assignments;
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
    private final Assignments assignments;
    private final ExtensionRequests requests;
    private final Happening happening;

    ExtensionLaw(
            DeadlineCalculator calculator,
            Deadlines deadlines,
            Assignments assignments,
            ExtensionRequests requests,
            Happening happening) {
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.requests = requests;
        this.happening = happening;
    }

    /**
     * @param due the reply's last day now
     * @param askUntil the last day on which more time may be asked for
     * @param provisional that day is an estimate, and held against nobody
     * @param latest the last day that may be asked for
     * @param times how often more time may be granted on one clock
     * @param granted how often it was, on the clock that runs
     */
    public record Limits(
            LocalDate due, LocalDate askUntil, boolean provisional, LocalDate latest, int times, int granted) {

        public boolean isUsedUp() {
            return granted >= times;
        }

        /** An application that no leader has signed is none: the signature, too, comes in time. */
        void requireInTime(LocalDate today) {
            if (!provisional && today.isAfter(askUntil)) {
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
                    reply.provisional(),
                    byMonths.isBefore(inAll) ? byMonths : inAll,
                    amount(proposal, "extend.max_times"),
                    granted(part, reply));
        });
    }

    /** Its own, and those of whoever had its place before with the same beginning: a day that was kept kept its extension. */
    private int granted(Assignment part, Deadline running) {
        List<String> granted = requests.granted(part.tenant(), part.proposalId());
        if (granted.isEmpty()) {
            return 0;
        }
        Set<String> before = assignments.of(part.tenant(), part.proposalId()).stream()
                .filter(other -> other.precedes(part))
                .map(Assignment::id)
                .collect(Collectors.toSet());
        Set<String> onThisClock = deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(row ->
                        row.kind().equals(PartDeadlines.REPLY) && row.start().equals(running.start()))
                .map(Deadline::scopeId)
                .filter(id -> part.id().equals(id) || before.contains(id))
                .collect(Collectors.toSet());
        return (int) granted.stream().filter(onThisClock::contains).count();
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
