package org.huiyin.proposal;

import org.huiyin.shared.Actor;
import org.huiyin.shared.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a verdict final; runs in the engine's transaction. */
@Service
class VerdictEnd implements ReviewSteps {

    private final Proposals proposals;
    private final VerdictDesk verdicts;
    private final ReviewClock clock;
    private final ApplicationEventPublisher events;

    VerdictEnd(Proposals proposals, VerdictDesk verdicts, ReviewClock clock, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void closeVerdict(String tenant, String proposalId) {
        Proposal proposal = proposals.lock(tenant, proposalId);
        boolean objected = verdicts.verdict(proposal).objectedAt() != null;
        clock.windowClosed(proposal);
        proposals.advance(tenant, proposalId, ProposalState.ARCHIVED);
        events.publishEvent(new ProposalEvent.VerdictBecameFinal(
                Actor.system(tenant, Door.CLOCK), proposalId, proposal.state(), objected));
    }
}
