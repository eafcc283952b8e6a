package org.huiyin.handling;

import org.huiyin.handling.HandlingEvent.AssignmentClaimed;
import org.huiyin.handling.HandlingEvent.AssignmentHandedBack;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 认领 and 交回: which person of the department does the work. What a substitute takes is the absent holder's. */
@Service
public class ClaimAssignment {

    private final Parts parts;
    private final Assignments assignments;
    private final Happening happening;

    ClaimAssignment(Parts parts, Assignments assignments, Happening happening) {
        this.parts = parts;
        this.assignments = assignments;
        this.happening = happening;
    }

    public record Command(String assignmentId) {}

    @Transactional
    public void claim(Actor actor, Command command) {
        Assignment part = parts.own(actor, HandlingAct.CLAIM, command.assignmentId());
        part.requireState(AssignmentState.HANDLING);
        if (part.handler() != null && !actor.workers().contains(part.handler())) {
            throw BusinessException.stale("error.claim.other", part.handlerName());
        }
        Actor.Holder worker = actor.worker();
        assignments.handler(part, worker.person(), worker.name());
        happening.publish(new AssignmentClaimed(actor, part.proposalId(), part.id(), part.role(), worker.person()));
    }

    @Transactional
    public void handBack(Actor actor, Command command) {
        Assignment part = parts.claimed(actor, HandlingAct.CLAIM, command.assignmentId());
        part.requireState(AssignmentState.HANDLING);
        assignments.handler(part, null, null);
        happening.publish(new AssignmentHandedBack(actor, part.proposalId(), part.id(), part.role(), part.handler()));
    }
}
