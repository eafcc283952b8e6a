package org.huiyin.proposal;

import java.util.Set;
import org.huiyin.proposal.persistence.Mergers;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拆案: until the mother is assigned, a child can go its own way again; it is then to be assigned by itself. */
@Service
public class UnmergeProposal {

    private final ReviewDesk desk;
    private final Proposals proposals;
    private final Mergers mergers;
    private final ReviewClock clock;
    private final ApplicationEventPublisher events;

    UnmergeProposal(
            ReviewDesk desk,
            Proposals proposals,
            Mergers mergers,
            ReviewClock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.mergers = mergers;
        this.clock = clock;
        this.events = events;
    }

    /** @param proposalId the child */
    public record Command(String proposalId, int version, String reason) {}

    @Transactional
    public Proposal unmerge(Command command, Actor actor) {
        Proposal seen = proposals.get(actor.tenant(), command.proposalId());
        if (seen.mergedInto() != null) {
            proposals.hold(actor.tenant(), seen.mergedInto());
        }
        Proposal child = desk.open(
                command.proposalId(), command.version(), ProposalAct::merging, Set.of(ProposalState.MERGED), actor);
        Proposal mother = proposals.get(actor.tenant(), child.mergedInto());
        if (mother.state() != ProposalState.DOCKETED) {
            throw BusinessException.stale(
                    "error.proposal.unmerge.assigned",
                    MergeProposals.name(mother),
                    mother.state().name());
        }
        WithdrawProposal.requireReason(command.reason());
        proposals.advance(actor.tenant(), child.id(), ProposalState.DOCKETED);
        mergers.unmerge(child);
        clock.toAssign(child);
        events.publishEvent(new ProposalEvent.ProposalUnmerged(
                actor,
                child.id(),
                child.kind(),
                child.leadProposer().person(),
                mother.id(),
                command.reason().strip()));
        return proposals.get(actor.tenant(), child.id());
    }
}
