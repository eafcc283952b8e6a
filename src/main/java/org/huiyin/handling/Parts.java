package org.huiyin.handling;

import org.huiyin.handling.persistence.Assignments;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Opens a department's part for an act: the post is checked, the proposal locked, the part read after that. */
@Component
public class Parts {

    private final Assignments assignments;

    Parts(Assignments assignments) {
        this.assignments = assignments;
    }

    /** For acts of the department itself: the part must be the acting organ's own. */
    public Assignment own(Actor actor, Act act, String assignmentId) {
        actor.require(act);
        Assignment part = assignments.lock(actor.tenant(), assignmentId);
        if (!part.organ().equals(actor.organ())) {
            throw BusinessException.forbidden("error.forbidden.organ", actor.organName());
        }
        return part;
    }

    /** For acts of an office on a department's part. */
    public Assignment any(Actor actor, Act act, String assignmentId) {
        actor.require(act);
        return assignments.lock(actor.tenant(), assignmentId);
    }

    /** The part must be worked on by the acting person. */
    public Assignment claimed(Actor actor, Act act, String assignmentId) {
        Assignment part = own(actor, act, assignmentId);
        if (!actor.person().equals(part.handler())) {
            throw BusinessException.gateClosed(
                    part.handler() == null ? "error.claim.first" : "error.claim.other",
                    String.valueOf(part.handlerName()));
        }
        return part;
    }
}
