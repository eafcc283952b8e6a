package org.huiyin.handling;

import org.huiyin.handling.HandlingEvent.AssignmentAcknowledged;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签收: the department takes the assignment on; from here on it cannot be taken back. */
@Service
public class AcknowledgeAssignment {

    private final Parts parts;
    private final Assignments assignments;
    private final PartDeadlines deadlines;
    private final Happening happening;

    AcknowledgeAssignment(Parts parts, Assignments assignments, PartDeadlines deadlines, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    public record Command(String assignmentId) {}

    @Transactional
    public void acknowledge(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.ACKNOWLEDGE, command.assignmentId());
        part.requireState(AssignmentState.ASSIGNED);
        assignments.acknowledge(part, actor.person(), happening.now());
        deadlines.met(part, PartDeadlines.ACKNOWLEDGE, PartDeadlines.RETURN_WINDOW);
        happening.publish(new AssignmentAcknowledged(actor, part.proposalId(), part.id(), part.organ(), part.role()));
    }
}
