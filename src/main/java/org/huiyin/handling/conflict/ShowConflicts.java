package org.huiyin.handling.conflict;

import java.util.List;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.conflict.persistence.Conflicts;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows conflicts to the two departments they are between and to the offices; never to proposers. */
@Service
public class ShowConflicts {

    private final ProposalAccess access;
    private final Conflicts conflicts;

    ShowConflicts(ProposalAccess access, Conflicts conflicts) {
        this.access = access;
        this.conflicts = conflicts;
    }

    @Transactional(readOnly = true)
    public List<Conflict> of(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return switch (Viewpoint.of(actor)) {
            case PROPOSER, NOBODY -> List.of();
            case DEPARTMENT -> conflicts.of(actor.tenant(), proposalId).stream()
                    .filter(conflict -> conflict.concerns(actor.organ()))
                    .toList();
            case SECRETARIAT, OFFICE -> conflicts.of(actor.tenant(), proposalId);
        };
    }
}
