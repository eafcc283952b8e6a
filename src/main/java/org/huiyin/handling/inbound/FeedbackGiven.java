package org.huiyin.handling.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.huiyin.handling.DissatisfactionCause;
import org.huiyin.handling.GiveFeedback;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.VerdictForm;
import org.huiyin.identity.Directory;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Component;

/** A verdict that a proposer gave in the congress's or CPPCC's own system. A department's OA can never carry one. */
@Component
class FeedbackGiven implements InboundHandler {

    private final Directory directory;
    private final Proposals proposals;
    private final GiveFeedback feedback;

    FeedbackGiven(Directory directory, Proposals proposals, GiveFeedback feedback) {
        this.directory = directory;
        this.proposals = proposals;
        this.feedback = feedback;
    }

    @Override
    public Set<String> types() {
        return Set.of("feedback.given.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        if (!event.proposerActs()) {
            throw BusinessException.forbidden("error.inbound.notProposers", event.source());
        }
        if (event.actor() == null) {
            throw BusinessException.forbidden("error.inbound.actorMissing", event.type());
        }
        Actor actor = directory
                .proposer(event.tenant(), event.actor(), Door.KAFKA)
                .orElseThrow(() -> BusinessException.forbidden("error.inbound.noProposer", event.actor()));
        JsonNode data = event.data();
        String proposalId = data.path("proposalId").asText();
        if (proposals.find(event.tenant(), proposalId).isEmpty()) {
            return Outcome.parked("error.inbound.proposalUnknown", proposalId);
        }
        feedback.give(actor, command(proposalId, data));
        return Outcome.accepted(proposalId);
    }

    private static GiveFeedback.Command command(String proposalId, JsonNode data) {
        VerdictForm form = new VerdictForm(
                SatisfactionRating.valueOf(data.path("attitude").asText()),
                SatisfactionRating.valueOf(data.path("result").asText()),
                data.path("contactWay").asText(null),
                data.hasNonNull("contactTimes") ? data.path("contactTimes").asInt() : null,
                yesOrNo(data, "agreesWithCategory"),
                yesOrNo(data, "consentsToDisclosure"),
                data.path("comment").asText(null),
                yesOrNo(data, "wantsRehandling"),
                null,
                data.hasNonNull("cause")
                        ? DissatisfactionCause.valueOf(data.path("cause").asText())
                        : null);
        return new GiveFeedback.Command(proposalId, data.path("organ").asText(null), form, null);
    }

    private static Boolean yesOrNo(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.path(field).asBoolean() : null;
    }
}
