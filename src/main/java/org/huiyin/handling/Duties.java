package org.huiyin.handling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/**
 * The clocks of the work itself. The first contact is counted from the assignment. Progress is due on the 25th of each month, rolled
 * like any last day; a part that began fewer than ten days before the 25th reports from the next month on.
 */
@Component
public class Duties {

    private static final String DAY = "progress.day";

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Consultations consultations;
    private final Happening happening;

    Duties(Deadlines deadlines, DeadlineCalculator calculator, Consultations consultations, Happening happening) {
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.consultations = consultations;
        this.happening = happening;
    }

    /** @return whether the proposers have been contacted in this part already */
    boolean open(Assignment part, Proposal proposal) {
        LocalDate begun = ChinaTime.dateOf(part.assignedAt());
        YearMonth month = YearMonth.from(today());
        long free = ChronoUnit.DAYS.between(begun, day(proposal, month));
        if (!day(proposal, month).isAfter(today()) || free < amount(proposal, "progress.first_after")) {
            month = month.plusMonths(1);
        }
        openProgress(part, proposal, month);
        boolean contacted = consultations.of(part.tenant(), part.proposalId()).stream()
                .anyMatch(c -> c.assignmentId().equals(part.id()));
        if (!contacted) {
            Calculation within =
                    calculator.byParameter(part.tenant(), proposal.parameterScope(), "contact.before", begun);
            deadlines.open(
                    part.tenant(),
                    part.proposalId(),
                    part.id(),
                    PartDeadlines.FIRST_CONTACT,
                    "contact.before",
                    within,
                    null,
                    proposal.parameterScope());
        }
        return contacted;
    }

    /** The month went by without a report, which is still owed. */
    void nextMonth(Assignment part, Proposal proposal) {
        YearMonth missed = openProgress(part).map(Duties::monthOf).orElse(YearMonth.from(today()));
        YearMonth next = missed.plusMonths(1);
        boolean ahead = day(proposal, next).isAfter(today());
        deadlines.renewOwed(
                part.tenant(),
                part.proposalId(),
                part.id(),
                PartDeadlines.PROGRESS,
                DAY,
                progress(proposal, ahead ? next : YearMonth.from(today()).plusMonths(1)),
                proposal.parameterScope());
    }

    /**
     * A report has come: the month's clock stops and the next one's begins. A report after the day is for its month all the same and
     * leaves the next month's clock alone.
     *
     * @return the month it is for
     */
    public YearMonth reported(Assignment part, Proposal proposal) {
        YearMonth now = YearMonth.from(today());
        Optional<Deadline> open = openProgress(part);
        if (open.isEmpty() || monthOf(open.get()).isAfter(now)) {
            deadlines.settle(part.tenant(), part.proposalId(), part.id(), PartDeadlines.PROGRESS);
            return now;
        }
        YearMonth month = monthOf(open.get());
        YearMonth next = month.plusMonths(1);
        deadlines.renew(
                part.tenant(),
                part.proposalId(),
                part.id(),
                PartDeadlines.PROGRESS,
                DAY,
                progress(proposal, day(proposal, next).isAfter(today()) ? next : now.plusMonths(1)),
                proposal.parameterScope());
        return month;
    }

    /** Whether the clock of the first contact is running. */
    boolean awaitsContact(Assignment part) {
        return openRow(part, PartDeadlines.FIRST_CONTACT).isPresent();
    }

    private void openProgress(Assignment part, Proposal proposal, YearMonth month) {
        deadlines.open(
                part.tenant(),
                part.proposalId(),
                part.id(),
                PartDeadlines.PROGRESS,
                DAY,
                progress(proposal, month),
                null,
                proposal.parameterScope());
    }

    private Calculation progress(Proposal proposal, YearMonth month) {
        return calculator.until(proposal.tenant(), proposal.parameterScope(), DAY, today(), day(proposal, month));
    }

    private LocalDate day(Proposal proposal, YearMonth month) {
        return calculator.dayOfMonth(proposal.tenant(), proposal.parameterScope(), DAY, month, today());
    }

    private int amount(Proposal proposal, String code) {
        return calculator
                .parameter(proposal.tenant(), proposal.parameterScope(), code, today())
                .amount();
    }

    private Optional<Deadline> openProgress(Assignment part) {
        return openRow(part, PartDeadlines.PROGRESS);
    }

    private Optional<Deadline> openRow(Assignment part, String kind) {
        return deadlines.of(part.tenant(), part.proposalId()).stream()
                .filter(row ->
                        row.kind().equals(kind) && part.id().equals(row.scopeId()) && "OPEN".equals(row.status()))
                .findFirst();
    }

    /** The month the row was opened for, before its last day rolled. */
    static YearMonth monthOf(Deadline row) {
        return YearMonth.from(LocalDate.parse(row.start().substring(0, 10)).plusDays(row.amount()));
    }

    private LocalDate today() {
        return ChinaTime.dateOf(happening.now());
    }
}
