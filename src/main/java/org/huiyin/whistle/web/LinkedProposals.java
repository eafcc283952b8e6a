package org.huiyin.whistle.web;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** The proposals a whistle concerns: who does not see one reads its number only. */
@Component
class LinkedProposals {

    private final Proposals proposals;
    private final ProposalAccess access;

    LinkedProposals(Proposals proposals, ProposalAccess access) {
        this.proposals = proposals;
        this.access = access;
    }

    public record Linked(String id, String words, boolean seen) {}

    List<Linked> of(Actor actor, List<String> ids) {
        return ids.stream()
                .map(id -> proposals.find(actor.tenant(), id))
                .flatMap(Optional::stream)
                .map(proposal -> linked(actor, proposal))
                .toList();
    }

    private Linked linked(Actor actor, Proposal proposal) {
        boolean seen = access.sees(actor, proposal.id());
        String number = proposal.number() == null ? "" : proposal.number() + " ";
        return new Linked(proposal.id(), seen ? number + proposal.subject() : number.strip(), seen);
    }
}
