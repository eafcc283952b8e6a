package org.huiyin.handling.extension;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.extension.persistence.ExtensionRequests;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests for more time to those inside; a proposer learns of a granted one from the timeline. */
@Service
public class ShowExtensions {

    private final ProposalAccess access;
    private final ExtensionRequests requests;
    private final ExtensionLaw law;

    ShowExtensions(ProposalAccess access, ExtensionRequests requests, ExtensionLaw law) {
        this.access = access;
        this.requests = requests;
        this.law = law;
    }

    @Transactional(readOnly = true)
    public List<ExtensionRequest> of(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return Viewpoint.of(actor) == Viewpoint.PROPOSER ? List.of() : requests.of(actor.tenant(), proposalId);
    }

    /** None when more time was granted as often as it may be. */
    @Transactional(readOnly = true)
    public Optional<ExtensionLaw.Limits> limits(Proposal proposal, Assignment part) {
        return law.limits(proposal, part).filter(limits -> !limits.isUsedUp());
    }
}
