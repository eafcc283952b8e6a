package org.huiyin.proposal.inbound;

import java.util.Optional;
import org.huiyin.messaging.InboundHandler.InboundEvent;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Finds the paper an event is about: by its id, or by the reference under which the same source handed it in. */
@Component
class NamedProposal {

    private final Proposals proposals;
    private final ProposalRegister register;

    NamedProposal(Proposals proposals, ProposalRegister register) {
        this.proposals = proposals;
        this.register = register;
    }

    /** @return empty when it is not registered yet */
    Optional<Proposal> find(InboundEvent event, String proposalId, String senderReference) {
        if (proposalId != null) {
            return proposals.find(event.tenant(), proposalId);
        }
        if (senderReference == null) {
            throw BusinessException.invalid(Problem.at("senderReference", "error.proposal.event.unnamed"));
        }
        return register.bySenderReference(event.tenant(), event.source(), senderReference)
                .flatMap(id -> proposals.find(event.tenant(), id));
    }
}
