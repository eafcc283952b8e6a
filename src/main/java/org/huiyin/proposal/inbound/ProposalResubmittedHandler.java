package org.huiyin.proposal.inbound;

import java.util.Optional;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.Resubmission;
import org.huiyin.proposal.ResubmitProposal;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** proposal.resubmitted.v1 → {@link ResubmitProposal}. It may overtake the submission it completes: then it is parked. */
@Component
class ProposalResubmittedHandler implements InboundHandler {

    private final EventSender sender;
    private final Proposals proposals;
    private final ProposalRegister register;
    private final ResubmitProposal resubmitProposal;

    ProposalResubmittedHandler(
            EventSender sender, Proposals proposals, ProposalRegister register, ResubmitProposal resubmitProposal) {
        this.sender = sender;
        this.proposals = proposals;
        this.register = register;
        this.resubmitProposal = resubmitProposal;
    }

    @Override
    public Set<String> types() {
        return Set.of("proposal.resubmitted.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Resubmission resubmission = EventData.read(event.data(), Resubmission.class);
        Optional<Proposal> named = named(event, resubmission);
        if (named.isEmpty()) {
            String name =
                    resubmission.proposalId() == null ? resubmission.senderReference() : resubmission.proposalId();
            return Outcome.parked("error.proposal.resubmission.not-yet", name);
        }
        Proposal proposal = named.get();
        resubmitProposal.resubmit(
                new ResubmitProposal.Command(proposal.id(), resubmission),
                sender.actor(event, proposal.kind(), proposal.leadProposer().person()));
        return Outcome.accepted(proposal.id());
    }

    private Optional<Proposal> named(InboundEvent event, Resubmission resubmission) {
        if (resubmission.proposalId() != null) {
            return proposals.find(event.tenant(), resubmission.proposalId());
        }
        if (resubmission.senderReference() == null) {
            throw BusinessException.invalid(Problem.at("senderReference", "error.proposal.resubmission.unnamed"));
        }
        return register.bySenderReference(event.tenant(), event.source(), resubmission.senderReference())
                .flatMap(id -> proposals.find(event.tenant(), id));
    }
}
