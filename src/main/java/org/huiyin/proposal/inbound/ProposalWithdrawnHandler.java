package org.huiyin.proposal.inbound;

import java.util.Optional;
import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.WithdrawProposal;
import org.huiyin.proposal.Withdrawal;
import org.springframework.stereotype.Component;

/** proposal.withdrawn.v1 → {@link WithdrawProposal}. It may overtake the submission it takes back: then it is parked. */
@Component
class ProposalWithdrawnHandler implements InboundHandler {

    private final EventSender sender;
    private final NamedProposal named;
    private final WithdrawProposal withdrawProposal;

    ProposalWithdrawnHandler(EventSender sender, NamedProposal named, WithdrawProposal withdrawProposal) {
        this.sender = sender;
        this.named = named;
        this.withdrawProposal = withdrawProposal;
    }

    @Override
    public Set<String> types() {
        return Set.of("proposal.withdrawn.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Withdrawal withdrawal = EventData.read(event.data(), Withdrawal.class);
        Optional<Proposal> found = named.find(event, withdrawal.proposalId(), withdrawal.senderReference());
        if (found.isEmpty()) {
            String name = withdrawal.proposalId() == null ? withdrawal.senderReference() : withdrawal.proposalId();
            return Outcome.parked("error.proposal.withdrawal.not-yet", name);
        }
        Proposal proposal = found.get();
        withdrawProposal.withdraw(
                new WithdrawProposal.Command(proposal.id(), null, withdrawal.reason()),
                sender.actor(event, proposal.kind(), proposal.leadProposer().person()));
        return Outcome.accepted(proposal.id());
    }
}
