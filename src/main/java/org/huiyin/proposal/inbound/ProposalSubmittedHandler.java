package org.huiyin.proposal.inbound;

import java.util.Set;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.RegisterProposal.Registered;
import org.huiyin.proposal.Submission;
import org.huiyin.proposal.SubmissionCheck;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** proposal.submitted.v1 → {@link RegisterProposal}. */
@Component
class ProposalSubmittedHandler implements InboundHandler {

    private final SubmissionCheck check;
    private final EventSender sender;
    private final RegisterProposal registerProposal;
    private final Proposals proposals;

    ProposalSubmittedHandler(
            SubmissionCheck check, EventSender sender, RegisterProposal registerProposal, Proposals proposals) {
        this.check = check;
        this.sender = sender;
        this.registerProposal = registerProposal;
        this.proposals = proposals;
    }

    @Override
    public Set<String> types() {
        return Set.of("proposal.submitted.v1");
    }

    @Override
    public Outcome handle(InboundEvent event) {
        Submission submission = EventData.read(event.data(), Submission.class);
        check.require(event.tenant(), submission);
        Actor actor = sender.actor(event, submission.kind(), submission.leadProposer());
        String reference = submission.senderReference() == null ? event.id() : submission.senderReference();
        Registered registered = registerProposal.register(
                new RegisterProposal.Command(
                        event.source(),
                        reference,
                        submission.sentAs(
                                reference, submission.submittedAt() == null ? event.time() : submission.submittedAt())),
                actor);
        return registered.first() ? Outcome.accepted(registered.proposalId()) : duplicate(event, registered);
    }

    private Outcome duplicate(InboundEvent event, Registered registered) {
        Proposal first = proposals.get(event.tenant(), registered.proposalId());
        String name = first.number() == null ? first.subject() : first.number();
        return Outcome.duplicate(first.id(), "error.proposal.duplicate", name);
    }
}
