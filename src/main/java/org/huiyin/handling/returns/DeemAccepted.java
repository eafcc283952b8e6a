package org.huiyin.handling.returns;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.returns.ReturnEvent.AssignmentDeemedAccepted;
import org.huiyin.proposal.Proposals;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 视为接受: the clock's act at the end of the return window. The acknowledgement counts as late: its own deadline had passed. */
@Service
class DeemAccepted implements ReturnSteps {

    private final Proposals proposals;
    private final Assignments assignments;
    private final PartDeadlines deadlines;
    private final Happening happening;

    DeemAccepted(Proposals proposals, Assignments assignments, PartDeadlines deadlines, Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    @Override
    @Transactional
    public void deemAccepted(String tenant, String assignmentId) {
        proposals.hold(tenant, assignments.get(tenant, assignmentId).proposalId());
        Assignment part = assignments.get(tenant, assignmentId);
        if (part.state() != AssignmentState.ASSIGNED) {
            // a person was faster by a moment: the timer's transaction gives way, and with its next try there is no
            // timer
            throw new OptimisticLockingFailureException("Assignment " + assignmentId + " is " + part.state());
        }
        assignments.acknowledge(part, null, happening.now());
        deadlines.met(part, PartDeadlines.ACKNOWLEDGE);
        deadlines.met(part, PartDeadlines.RETURN_WINDOW);
        happening.publish(new AssignmentDeemedAccepted(
                Happening.clockOf(tenant), part.proposalId(), part.id(), part.organ(), part.role()));
    }
}
