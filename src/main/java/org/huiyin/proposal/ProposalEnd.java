package org.huiyin.proposal;

import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Ends what is going on about a proposal: its state moves on and no deadline of it runs any longer. */
@Component
class ProposalEnd {

    private final Proposals proposals;
    private final Deadlines deadlines;

    ProposalEnd(Proposals proposals, Deadlines deadlines) {
        this.proposals = proposals;
        this.deadlines = deadlines;
    }

    Proposal of(Proposal proposal, ProposalState state) {
        proposals.advance(proposal.tenant(), proposal.id(), state);
        deadlines.of(proposal.tenant(), proposal.id()).stream()
                .filter(d -> "OPEN".equals(d.status()))
                .forEach(d -> deadlines.cancel(d.tenant(), d.subjectId(), d.scopeId(), d.kind()));
        return proposal.in(state);
    }
}
