package org.huiyin.handling;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Whose letters a reply is: those who signed the paper, and those who signed the papers merged into it. */
@Component
class Addressees {

    private final Proposals proposals;

    Addressees(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The paper itself first. */
    List<Proposal> papers(Proposal proposal) {
        return proposal.mother()
                ? Stream.concat(Stream.of(proposal), proposals.mergedInto(proposal.tenant(), proposal.id()).stream())
                        .toList()
                : List.of(proposal);
    }
}
