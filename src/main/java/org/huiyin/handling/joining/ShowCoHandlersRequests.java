package org.huiyin.handling.joining;

import java.util.List;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests for further co-handling departments to those inside; proposers see who was added among the departments. */
@Service
public class ShowCoHandlersRequests {

    private final ProposalAccess access;
    private final CoHandlersRequests requests;

    ShowCoHandlersRequests(ProposalAccess access, CoHandlersRequests requests) {
        this.access = access;
        this.requests = requests;
    }

    @Transactional(readOnly = true)
    public List<CoHandlersRequest> of(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return Viewpoint.of(actor) == Viewpoint.PROPOSER ? List.of() : requests.of(actor.tenant(), proposalId);
    }
}
