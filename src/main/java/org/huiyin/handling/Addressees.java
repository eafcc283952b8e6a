package org.huiyin.handling;

import java.util.List;
import org.huiyin.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Whose letters a reply is: those who signed the paper, and those who signed the papers merged into it. */
@Component
class Addressees {

    /** The paper itself first. */
    List<Proposal> papers(Proposal proposal) {
        return List.of(proposal);
    }
}
