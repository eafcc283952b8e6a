package org.huiyin.proposal.web;

import java.util.List;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.persistence.Mergers;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What a proposal's page shows of its merger, and which forms it offers; templates ask for it by name. */
@Component("mergerView")
public class MergerView {

    private static final int CANDIDATES = 30;

    private final Proposals proposals;
    private final Mergers mergers;

    MergerView(Proposals proposals, Mergers mergers) {
        this.proposals = proposals;
        this.mergers = mergers;
    }

    /** Its mother, or null. */
    public Proposal mother(Proposal proposal) {
        return proposal.mergedInto() == null ? null : proposals.get(proposal.tenant(), proposal.mergedInto());
    }

    /** Other people's papers are not a proposer's to read: they see their own among the children. */
    public List<Proposal> children(Proposal proposal, Actor actor) {
        return all(proposal).stream()
                .filter(child -> !isProposer(child, actor)
                        || child.signer(actor.person()).isPresent())
                .toList();
    }

    public int hidden(Proposal proposal, Actor actor) {
        return all(proposal).size() - children(proposal, actor).size();
    }

    public boolean mayMerge(Proposal proposal, Actor actor) {
        return proposal.state() == ProposalState.DOCKETED && actor.may(ProposalAct.merging(proposal.kind()));
    }

    public boolean mayUnmerge(Proposal proposal, Actor actor) {
        return proposal.state() == ProposalState.MERGED
                && actor.may(ProposalAct.merging(proposal.kind()))
                && mother(proposal).state() == ProposalState.DOCKETED;
    }

    public List<Mergers.Candidate> candidates(Proposal proposal) {
        return mergers.candidates(proposal, CANDIDATES);
    }

    private List<Proposal> all(Proposal proposal) {
        return proposal.mother() ? proposals.mergedInto(proposal.tenant(), proposal.id()) : List.of();
    }

    private static boolean isProposer(Proposal proposal, Actor actor) {
        return actor.role() == proposal.kind().proposer();
    }
}
