package org.huiyin.handling.inbound;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.identity.Directory;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Component;

/** Finds who acts and on which part when a department's OA speaks. */
@Component
class InboundParts {

    private final Directory directory;
    private final Proposals proposals;
    private final Assignments assignments;

    InboundParts(Directory directory, Proposals proposals, Assignments assignments) {
        this.directory = directory;
        this.proposals = proposals;
        this.assignments = assignments;
    }

    /** The person must hold a post in the organ the source speaks for; of several the one that may do the act. */
    Actor actor(InboundEvent event, Act act) {
        if (event.actor() == null) {
            throw BusinessException.forbidden("error.inbound.actorMissing", event.type());
        }
        Actor first = directory
                .actor(event.tenant(), event.actor(), event.organ(), Door.KAFKA)
                .orElseThrow(
                        () -> BusinessException.forbidden("error.inbound.actorNotThere", event.actor(), event.organ()));
        return directory.posts(event.tenant(), event.actor()).stream()
                .filter(post -> post.organ().equals(event.organ()))
                .map(post -> first.by(post.role()))
                .filter(actor -> actor.may(act))
                .findFirst()
                .orElse(first);
    }

    boolean unknown(String tenant, String proposalId) {
        return proposals.find(tenant, proposalId).isEmpty();
    }

    Assignment partOf(InboundEvent event, String proposalId) {
        return assignments
                .ofOrgan(event.tenant(), proposalId, event.organ())
                .orElseThrow(() -> BusinessException.forbidden("error.inbound.noPart", event.organ(), proposalId));
    }
}
