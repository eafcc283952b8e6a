package org.huiyin.handling.returns;

import java.time.LocalDate;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.Standstill;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** 改派: another department takes the place of the one that had the part. */
@Component
class HandOver {

    private final Proposals proposals;
    private final Assignments assignments;
    private final HandlingRecords records;
    private final PartDeadlines deadlines;
    private final Standstill standstill;
    private final Happening happening;

    HandOver(
            Proposals proposals,
            Assignments assignments,
            HandlingRecords records,
            PartDeadlines deadlines,
            Standstill standstill,
            Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.records = records;
        this.deadlines = deadlines;
        this.standstill = standstill;
        this.happening = happening;
    }

    /** @param due last day of its reply or opinion */
    record Successor(String assignmentId, String organ, LocalDate due) {}

    /** @param fresh its reply is counted from today; otherwise what is left of the time goes over */
    Successor to(Actor actor, Assignment part, String organ, boolean fresh) {
        requireFree(part, organ);
        Proposal proposal = proposals.get(part.tenant(), part.proposalId());
        Assignment next = part.givenTo(organ, part.role(), part.ord(), part.requirement(), happening.now());
        LocalDate due = deadlines.handOver(proposal, part, next, fresh);
        standstill.end(actor, part);
        assignments.move(part, AssignmentState.REASSIGNED, happening.now());
        assignments.add(next, actor.person());
        if (isFirstNamed(part)) {
            records.lead(part.tenant(), part.proposalId(), part.round(), next.id(), organ);
        }
        return new Successor(next.id(), organ, due);
    }

    /** The lead, or of separate ones the first: what lists name. */
    private boolean isFirstNamed(Assignment part) {
        return records.find(part.tenant(), part.proposalId())
                .filter(record -> part.id().equals(record.leadAssignment()))
                .isPresent();
    }

    private void requireFree(Assignment part, String organ) {
        boolean has = assignments.ofRound(part.tenant(), part.proposalId(), part.round()).stream()
                .anyMatch(other -> other.organ().equals(organ));
        if (has) {
            throw BusinessException.invalid(Problem.at("organ", "error.return.organHasPart"));
        }
    }
}
