package org.huiyin.whistle.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.sources.PrintedNumbers;
import org.springframework.stereotype.Component;

/** Finds the proposal an event refers to: by id, by its printed number, or by the reference under which another source handed it in. */
@Component
class ReferredProposal {

    private final Proposals proposals;
    private final PrintedNumbers numbers;

    ReferredProposal(Proposals proposals, PrintedNumbers numbers) {
        this.proposals = proposals;
        this.numbers = numbers;
    }

    /**
     * What the sender calls it.
     *
     * @param id null when there is none of that name yet
     */
    record Named(String words, String id) {}

    /** @return empty when the event names none */
    Optional<Named> of(InboundEvent event) {
        JsonNode name = event.data().path("proposal");
        if (!name.isObject()) {
            return Optional.empty();
        }
        if (name.hasNonNull("proposalId")) {
            String id = name.path("proposalId").asText();
            return Optional.of(new Named(
                    id, proposals.find(event.tenant(), id).map(Proposal::id).orElse(null)));
        }
        if (name.hasNonNull("number")) {
            String number = name.path("number").asText();
            return Optional.of(
                    new Named(number, numbers.numbered(event.tenant(), number).orElse(null)));
        }
        if (name.hasNonNull("source") && name.hasNonNull("senderReference")) {
            String source = name.path("source").asText();
            String reference = name.path("senderReference").asText();
            return Optional.of(new Named(
                    source + " / " + reference,
                    numbers.handedIn(event.tenant(), source, reference).orElse(null)));
        }
        throw BusinessException.invalid(Problem.at("proposal", "error.whistle.event.proposalUnnamed"));
    }
}
