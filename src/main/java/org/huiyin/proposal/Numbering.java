package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.springframework.stereotype.Component;

/** Gives a paper the next number of its kind, term and session; a number once taken stays with it. */
@Component
class Numbering {

    private final ProposalRegister register;
    private final Clock clock;

    Numbering(ProposalRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    Proposal number(Proposal proposal, ProposalCategory category) {
        int seq = register.takeNumber(proposal);
        String number = new ProposalNumber(
                        proposal.kind(), proposal.term(), proposal.session(), proposal.inSession(), category, seq)
                .printed();
        Instant now = clock.instant();
        register.docket(proposal, category, seq, number, now);
        return ProposalCopy.of(proposal)
                .category(category.name())
                .numbered(seq, number, now)
                .done();
    }
}
