package org.huiyin.proposal.inbound;

import java.util.Optional;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Resubmission;
import org.huiyin.proposal.ResubmitProposal;
import org.springframework.stereotype.Component;

/** proposal.resubmitted.v1 → {@link ResubmitProposal}. It may overtake the submission it completes: then it is parked. */
@Component
class ProposalResubmittedHandler implements InboundHandler {

    private final EventSender sender;
    private final NamedProposal named;
    private final ResubmitProposal resubmitProposal;

    ProposalResubmittedHandler(EventSender sender, NamedProposal named, ResubmitProposal resubmitProposal) {
        this.sender = sender;
        this.named = named;
        this.resubmitProposal = resubmitProposal;
    }

    @Override
    public Set<String> types() {
        return Set.of("proposal.resubmitted.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Resubmission resubmission = EventData.read(event.data(), Resubmission.class);
        Optional<Proposal> found = named.find(event, resubmission.proposalId(), resubmission.senderReference());
        if (found.isEmpty()) {
            String name =
                    resubmission.proposalId() == null ? resubmission.senderReference() : resubmission.proposalId();
            return Outcome.parked("error.proposal.resubmission.not-yet", name);
        }
        Proposal proposal = found.get();
        resubmitProposal.resubmit(
                new ResubmitProposal.Command(proposal.id(), resubmission),
                sender.actor(event, proposal.kind(), proposal.leadProposer().person()));
        return Outcome.accepted(proposal.id());
    }
}
