package org.huiyin.handling;

import java.util.List;
import org.huiyin.handling.persistence.Conferences;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the leaders' meetings about a proposal to whom it concerns. */
@Service
public class ShowConferences {

    private final ProposalAccess access;
    private final Conferences conferences;

    ShowConferences(ProposalAccess access, Conferences conferences) {
        this.access = access;
        this.conferences = conferences;
    }

    @Transactional(readOnly = true)
    public List<Conference> of(Actor actor, String proposalId) {
        access.visible(actor, proposalId);
        return conferences.of(actor.tenant(), proposalId);
    }
}
