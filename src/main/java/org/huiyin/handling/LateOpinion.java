package org.huiyin.handling;

import org.huiyin.handling.LateOpinionEvent.LateOpinionDrafted;
import org.huiyin.handling.LateOpinionEvent.LateOpinionSentBack;
import org.huiyin.handling.LateOpinionEvent.LateOpinionSubmitted;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Opinions;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** 补送会办意见: until the lead department's reply is issued a released co-handler may still say what it has to say. */
@Component
class LateOpinion {

    private final Assignments assignments;
    private final Opinions opinions;
    private final Happening happening;

    LateOpinion(Assignments assignments, Opinions opinions, Happening happening) {
        this.assignments = assignments;
        this.opinions = opinions;
        this.happening = happening;
    }

    /** @throws BusinessException GATE_CLOSED once the reply is out */
    void requireOpen(Assignment part) {
        boolean issued = assignments.ofRound(part.tenant(), part.proposalId(), part.round()).stream()
                .anyMatch(other -> other.role() != DepartmentRole.CO_HANDLING
                        && other.state().isClosed());
        if (issued) {
            throw BusinessException.gateClosed("error.opinion.replyIssued");
        }
    }

    void save(Actor actor, Assignment part, String text) {
        requireOpen(part);
        requireWaiting(part, false);
        opinions.save(part, text, actor);
    }

    void askSignature(Actor actor, Assignment part, String text) {
        save(actor, part, text);
        opinions.askSignature(part, happening.now());
        happening.publish(new LateOpinionDrafted(actor, part.proposalId(), part.id(), part.organ()));
    }

    void sign(Actor actor, Assignment part) {
        requireOpen(part);
        requireWaiting(part, true);
        HandleOpinion.requireSecondHand(actor, opinions.sign(part, actor, happening.now()));
        assignments.move(part, AssignmentState.SUBMITTED, happening.now());
        happening.publish(new LateOpinionSubmitted(actor, part.proposalId(), part.id(), part.organ()));
    }

    void sendBack(Actor actor, Assignment part, String reason) {
        requireWaiting(part, true);
        opinions.sentBack(part, reason);
        happening.publish(new LateOpinionSentBack(actor, part.proposalId(), part.id(), part.organ(), reason));
    }

    private void requireWaiting(Assignment part, boolean expected) {
        boolean waits = opinions.find(part.tenant(), part.proposalId(), part.id())
                .filter(Opinion::awaitsSignature)
                .isPresent();
        if (waits != expected) {
            throw BusinessException.stale(expected ? "error.opinion.notAsked" : "error.opinion.atLeader");
        }
    }
}
