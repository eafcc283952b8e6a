package org.huiyin.handling;

import org.huiyin.handling.persistence.Replies;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** Opens a reply for those whose step of its clearing it is. */
@Component
class ClearingDesk {

    private final Parts parts;
    private final Replies replies;

    ClearingDesk(Parts parts, Replies replies) {
        this.parts = parts;
        this.replies = replies;
    }

    record Case(Assignment part, Reply reply) {}

    /** @param step the step the page showed; when the reply has moved on the act is stale */
    Case at(Actor actor, String assignmentId, ClearingStep step) {
        Assignment part =
                switch (step) {
                    case OFFICE -> parts.own(actor, HandlingAct.CLEAR_AT_OFFICE, assignmentId);
                    case DEPUTY_LEADER -> parts.own(actor, HandlingAct.CLEAR_AS_DEPUTY_LEADER, assignmentId);
                    case SUPERVISION -> parts.any(actor, HandlingAct.CLEAR_AT_SUPERVISION, assignmentId);
                    case LEADER -> parts.own(actor, HandlingAct.ISSUE, assignmentId);
                };
        part.requireState(AssignmentState.CLEARING);
        Reply reply = replies.ofAssignment(part.tenant(), part.id()).orElseThrow();
        if (reply.step() != step) {
            throw BusinessException.stale("error.clearing.moved");
        }
        return new Case(part, reply);
    }

    /**
     * Approval takes a second pair of eyes: whoever drafted the reply or cleared an earlier step does not clear a later one, whatever
     * post he stands in for. What the rules give to one post they give to its holder: a liaison may draft and clear at the office, a
     * sub-district has one leader for two steps.
     */
    Case approving(Actor actor, String assignmentId, ClearingStep step) {
        Case at = at(actor, assignmentId, step);
        boolean permitted =
                !actor.isSubstitute() && (step == ClearingStep.OFFICE || actor.role() == Role.SUBDISTRICT_LEADER);
        if (!permitted && at.reply().passedThrough(actor.person())) {
            throw BusinessException.gateClosed("error.clearing.sameHand", actor.personName());
        }
        return at;
    }
}
