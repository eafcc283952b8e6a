package org.huiyin.handling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.calendar.DeadlineCalculator.Rule;
import org.huiyin.handling.persistence.DeadlineSubjects;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalFacts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a deadline again, day by day, for somebody who may see its proposal. */
@Service
public class ExplainDeadline {

    /** Counted backwards from another deadline; there are no days to show. */
    private static final String COUNTED_BACK = "cohandle.safe_gap";

    private static final Set<String> REPLY = Set.of("reply.normal", "reply.proposal");

    private final DeadlineSubjects subjects;
    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final ProposalAccess access;
    private final ProposalFacts facts;

    ExplainDeadline(
            DeadlineSubjects subjects,
            Deadlines deadlines,
            DeadlineCalculator calculator,
            ProposalAccess access,
            ProposalFacts facts) {
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.access = access;
        this.facts = facts;
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
        return new Explained(proposal, deadline, calculation(proposal, deadline));
    }

    private Calculation calculation(Proposal proposal, Deadline deadline) {
        if (COUNTED_BACK.equals(deadline.parameter())) {
            return null;
        }
        return Stream.of(asReply(proposal, deadline), byItsRule(proposal, deadline))
                .filter(again -> again != null && again.due().equals(deadline.due()))
                .findFirst()
                .map(again -> again.onBasis(deadline.basis()))
                .orElse(null);
    }

    /** With its start point and the annual cut-off, as it was counted when it was opened. */
    private Calculation asReply(Proposal proposal, Deadline deadline) {
        if (!REPLY.contains(deadline.parameter()) || deadline.individuallyRuled()) {
            return null;
        }
        LocalDate opened = ChinaTime.dateOf(deadline.openedAt());
        Calculation again = calculator.reply(deadline.tenant(), deadline.parameter(), facts.of(proposal), opened);
        return again.start().equals(deadline.start()) ? again : null;
    }

    private Calculation byItsRule(Proposal proposal, Deadline deadline) {
        Rule rule = Rule.valueOf(deadline.rule());
        String start = deadline.start();
        var scope = proposal.parameterScope();
        return start.contains("T")
                ? calculator.calculate(deadline.tenant(), scope, rule, deadline.amount(), OffsetDateTime.parse(start))
                : calculator.calculate(deadline.tenant(), scope, rule, deadline.amount(), LocalDate.parse(start));
    }
}
