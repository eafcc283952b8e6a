package org.huiyin.handling.extension;

import java.time.Instant;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionRequested;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionSigned;
import org.huiyin.handling.extension.ExtensionEvent.ExtensionUnsigned;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Writes a request and its signature down, with their clock. */
@Component
class ExtensionDesk {

    private final ExtensionRequests requests;
    private final ExtensionClock clock;
    private final Happening happening;

    ExtensionDesk(ExtensionRequests requests, ExtensionClock clock, Happening happening) {
        this.requests = requests;
        this.clock = clock;
        this.happening = happening;
    }

    Instant now() {
        return happening.now();
    }

    void asked(Actor actor, Proposal proposal, Assignment part, ExtensionRequest request) {
        requests.add(actor.tenant(), request);
        clock.open(proposal, part);
        happening.publish(new ExtensionRequested(
                actor,
                part.proposalId(),
                request.id(),
                part.id(),
                part.organ(),
                request.dueBefore(),
                request.dueWished(),
                request.reason()));
    }

    /** The offices have their days from the signature, however long the department's own house took. */
    void signed(Actor actor, Proposal proposal, Assignment part, ExtensionRequest request) {
        requests.sign(actor.tenant(), request.id(), actor, now());
        clock.signed(proposal, part);
        happening.publish(new ExtensionSigned(
                actor, part.proposalId(), request.id(), part.id(), part.organ(), request.dueWished()));
    }

    void unsigned(Actor actor, Assignment part, ExtensionRequest request, String reason) {
        requests.leaveUnsigned(actor.tenant(), request.id(), reason, now());
        clock.unsigned(part);
        happening.publish(new ExtensionUnsigned(
                actor, part.proposalId(), request.id(), part.id(), part.organ(), request.requestedBy(), reason));
    }
}
