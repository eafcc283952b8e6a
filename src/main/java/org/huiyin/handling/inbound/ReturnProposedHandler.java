package org.huiyin.handling.inbound;

import java.util.Set;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.returns.ReturnAct;
import org.huiyin.handling.returns.ReturnAssignment;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** 申退 told by a department's own OA; its deputy leader still confirms it here. */
@Component
class ReturnProposedHandler implements InboundHandler {

    private static final String RETURN = "assignment.return.v1";

    private final InboundParts parts;
    private final ReturnAssignment returnAssignment;

    ReturnProposedHandler(InboundParts parts, ReturnAssignment returnAssignment) {
        this.parts = parts;
        this.returnAssignment = returnAssignment;
    }

    @Override
    public Set<String> types() {
        return Set.of(RETURN);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Actor actor = parts.actor(event, ReturnAct.PROPOSE_RETURN);
        String proposalId = event.data().path("proposalId").asText();
        if (parts.unknown(event.tenant(), proposalId)) {
            return Outcome.parked("error.inbound.proposalUnknown", proposalId);
        }
        Assignment part = parts.partOf(event, proposalId);
        returnAssignment.propose(
                actor,
                new ReturnAssignment.Proposed(
                        part.id(),
                        event.data().path("reason").asText(),
                        event.data().path("organ").asText()));
        return Outcome.accepted(proposalId);
    }
}
