package org.huiyin.handling.conflict;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.Happening;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Keeps a conflict, its clock and the mark on the disputed part together. */
@Component
class ConflictBook {

    private static final String KIND = "CONFLICT";
    private static final String PARAMETER = "conflict.within";

    private final Conflicts conflicts;
    private final Assignments assignments;
    private final Proposals proposals;
    private final DeadlineCalculator calculator;
    private final Deadlines deadlines;
    private final Happening happening;

    ConflictBook(
            Conflicts conflicts,
            Assignments assignments,
            Proposals proposals,
            DeadlineCalculator calculator,
            Deadlines deadlines,
            Happening happening) {
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.proposals = proposals;
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    List<Conflict> of(String tenant, String proposalId) {
        return conflicts.of(tenant, proposalId);
    }

    /** All about the same department's part, this one among them. */
    List<Conflict> of(String tenant, Conflict like) {
        return conflicts.of(tenant, like.proposalId()).stream()
                .filter(other -> other.assignmentId().equals(like.assignmentId()))
                .toList();
    }

    /** @throws BusinessException STALE unless it stands there */
    Conflict in(String tenant, String id, State expected) {
        Conflict conflict = conflicts.get(tenant, id);
        if (conflict.state() != expected) {
            throw BusinessException.stale("error.conflict.state");
        }
        return conflict;
    }

    /** @return until when the supervision office brings them together */
    LocalDate open(Assignment disputed, Conflict conflict) {
        conflicts.add(disputed.tenant(), conflict);
        assignments.pending(disputed, Pending.CONFLICT);
        Proposal proposal = proposals.get(disputed.tenant(), disputed.proposalId());
        Calculation within = calculator.byParameter(
                disputed.tenant(), proposal.parameterScope(), PARAMETER, ChinaTime.dateOf(happening.now()));
        deadlines.open(
                disputed.tenant(),
                disputed.proposalId(),
                disputed.id(),
                KIND,
                PARAMETER,
                within,
                null,
                proposal.parameterScope());
        return within.due();
    }

    void met(Assignment disputed, Conflict conflict, State next, Conflict.Meeting meeting) {
        conflicts.met(disputed.tenant(), conflict.id(), next, meeting);
    }

    void close(Assignment disputed, Conflict conflict, State end, Conflict.Outcome outcome) {
        conflicts.close(disputed.tenant(), conflict.id(), end, outcome);
        assignments.pending(disputed, null);
        if (end == State.LAPSED) {
            deadlines.cancel(disputed.tenant(), disputed.proposalId(), disputed.id(), KIND);
        } else {
            deadlines.meet(disputed.tenant(), disputed.proposalId(), disputed.id(), KIND);
        }
    }
}
