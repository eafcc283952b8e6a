package org.huiyin.handling.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.AcknowledgeAssignment;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.joining.RequestCoHandlers;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** 签收 told by a department's OA, alone or with a request for further co-handling departments. */
@Component
class AcknowledgementHandler implements InboundHandler {

    private static final String ACKNOWLEDGE = "assignment.acknowledge.v1";
    private static final String REQUEST = "coHandlers";

    private final InboundParts parts;
    private final AcknowledgeAssignment acknowledge;
    private final RequestCoHandlers request;

    AcknowledgementHandler(InboundParts parts, AcknowledgeAssignment acknowledge, RequestCoHandlers request) {
        this.parts = parts;
        this.acknowledge = acknowledge;
        this.request = request;
    }

    @Override
    public Set<String> types() {
        return Set.of(ACKNOWLEDGE);
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Actor actor = parts.actor(event);
        String proposalId = event.data().path("proposalId").asText();
        if (parts.unknown(event.tenant(), proposalId)) {
            return Outcome.parked("error.inbound.proposalUnknown", proposalId);
        }
        Assignment part = parts.partOf(event, proposalId);
        if (event.data().hasNonNull(REQUEST)) {
            request.acknowledgeAndRequest(actor, command(part, event.data().path(REQUEST)));
        } else {
            acknowledge.acknowledge(actor, new AcknowledgeAssignment.Command(part.id()));
        }
        return Outcome.accepted(proposalId);
    }

    private static RequestCoHandlers.Command command(Assignment part, JsonNode asked) {
        List<String> departments = new ArrayList<>();
        asked.path("departments").forEach(organ -> departments.add(organ.asText()));
        return new RequestCoHandlers.Command(
                part.id(),
                departments,
                asked.path("matter").asText(),
                asked.path("reason").asText());
    }
}
