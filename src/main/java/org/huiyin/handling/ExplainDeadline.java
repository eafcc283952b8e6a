package org.huiyin.handling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.handling.persistence.DeadlineSubjects;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a deadline again, day by day, for somebody who may see its proposal. */
@Service
public class ExplainDeadline {

    /** Counted backwards from another deadline; there are no days to show. */
    private static final String COUNTED_BACK = "cohandle.safe_gap";

    private final DeadlineSubjects subjects;
    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final ProposalAccess access;

    ExplainDeadline(
            DeadlineSubjects subjects, Deadlines deadlines, DeadlineCalculator calculator, ProposalAccess access) {
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.access = access;
    }

    /** @param calculation null when it is counted back from another deadline or was moved by an act */
    public record Explained(Proposal proposal, Deadline deadline, Calculation calculation) {}

    /** @throws BusinessException NOT_FOUND when there is none that this viewer may see */
    @Transactional(readOnly = true)
    public Explained explain(Actor actor, long id) {
        Proposal proposal = subjects.of(actor.tenant(), id)
                .map(subject -> access.visible(actor, subject))
                .orElseThrow(() -> BusinessException.notFound("error.deadline.notVisible"));
        Deadline deadline = deadlines.of(actor.tenant(), proposal.id()).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
        return new Explained(proposal, deadline, calculation(proposal.parameterScope(), deadline));
    }

    private Calculation calculation(ParameterScope scope, Deadline deadline) {
        if (COUNTED_BACK.equals(deadline.parameter())) {
            return null;
        }
        Calculation again = deadline.start().contains("T")
                ? calculator.calculate(
                        deadline.tenant(),
                        scope,
                        Rule.valueOf(deadline.rule()),
                        deadline.amount(),
                        OffsetDateTime.parse(deadline.start()))
                : calculator.calculate(
                        deadline.tenant(),
                        scope,
                        Rule.valueOf(deadline.rule()),
                        deadline.amount(),
                        LocalDate.parse(deadline.start()));
        return again.due().equals(deadline.due()) ? again.onBasis(deadline.basis()) : null;
    }
}
