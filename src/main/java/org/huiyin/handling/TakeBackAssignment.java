package org.huiyin.handling;

import java.util.List;
import org.huiyin.handling.HandlingEvent.AssignmentTakenBack;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤回交办, until the department has acknowledged. The lead's part takes the whole sheet back to assignment; a co-handling part only
 * itself.
 */
@Service
public class TakeBackAssignment {

    private final Parts parts;
    private final Assignments assignments;
    private final HandlingRecords records;
    private final PartDeadlines deadlines;
    private final Proposals proposals;
    private final Happening happening;

    TakeBackAssignment(
            Parts parts,
            Assignments assignments,
            HandlingRecords records,
            PartDeadlines deadlines,
            Proposals proposals,
            Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.records = records;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.happening = happening;
    }

    public record Command(String assignmentId, String reason) {}

    @Transactional
    public void takeBack(Actor actor, Command command) {
        Assignment part = parts.any(actor, HandlingAct.TAKE_BACK, command.assignmentId());
        if (command.reason() == null || command.reason().isBlank()) {
            throw BusinessException.invalid(Problem.at("reason", "error.reason.missing"));
        }
        if (part.state() != AssignmentState.ASSIGNED) {
            throw BusinessException.stale("error.takeBack.acknowledged");
        }
        boolean whole = part.role() != DepartmentRole.CO_HANDLING;
        requireNobodyAnswers(part);
        for (Assignment each : whole ? wholeSheet(part) : List.of(part)) {
            deadlines.cancelAll(each);
            assignments.move(each, AssignmentState.TAKEN_BACK, happening.now());
        }
        if (whole) {
            records.noLead(part.tenant(), part.proposalId());
            proposals.advance(part.tenant(), part.proposalId(), ProposalState.DOCKETED);
            deadlines.openAssign(proposals.get(part.tenant(), part.proposalId()));
        }
        happening.publish(new AssignmentTakenBack(
                actor,
                part.proposalId(),
                part.id(),
                part.organ(),
                part.role(),
                command.reason().strip()));
    }

    /** Of separate departments one takes the sheet of all: none of them may have begun. */
    private void requireNobodyAnswers(Assignment part) {
        boolean begun = part.role() == DepartmentRole.SEPARATE
                && wholeSheet(part).stream().anyMatch(each -> each.state() != AssignmentState.ASSIGNED);
        if (begun) {
            throw BusinessException.stale("error.takeBack.separate");
        }
    }

    private List<Assignment> wholeSheet(Assignment lead) {
        return assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round());
    }
}
