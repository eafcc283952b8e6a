package org.huiyin.closing;

import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the clocks of a concluded proposal, and stops them when it is reopened. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpenClosing {

    private final Proposals proposals;
    private final ClosingClock clock;

    OpenClosing(Proposals proposals, ClosingClock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * @param repliedOn day of the last letter's delivery, or null
     * @return the role that decides on publication
     */
    public String begin(String tenant, String proposalId, LocalDate repliedOn) {
        Proposal proposal = proposals.get(tenant, proposalId);
        clock.concluded(proposal, repliedOn);
        return proposal.kind().reviewer().name();
    }

    /**
     * For a proposal that was concluded before there was a closing.
     *
     * @return the role that decides on publication; empty when it has its closing by now, or is not concluded any more
     */
    public Optional<String> beginMissing(String tenant, String proposalId, LocalDate repliedOn) {
        proposals.hold(tenant, proposalId);
        Proposal proposal = proposals.get(tenant, proposalId);
        if (proposal.state() != ProposalState.CONCLUDED || clock.isRunning(tenant, proposalId)) {
            return Optional.empty();
        }
        return Optional.of(begin(tenant, proposalId, repliedOn));
    }

    /** @return whether the closing had begun */
    public boolean stop(String tenant, String proposalId) {
        return clock.reopened(tenant, proposalId);
    }
}
