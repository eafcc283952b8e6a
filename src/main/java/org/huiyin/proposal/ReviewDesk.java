package org.huiyin.proposal;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Opens a paper for an act: locks it, asks for the post, then for the version the page showed and the state. */
@Component
class ReviewDesk {

    private final Proposals proposals;

    ReviewDesk(Proposals proposals) {
        this.proposals = proposals;
    }

    Proposal open(String id, int version, Function<ProposalKind, Act> act, Set<ProposalState> states, Actor actor) {
        Proposal proposal = open(id, act, states, actor);
        if (proposal.version() != version) {
            throw BusinessException.stale("error.proposal.version");
        }
        return proposal;
    }

    /**
     * For acts of proposers: whose paper it is is asked before anything about it is told.
     *
     * @param version null for acts that came by an event
     */
    Proposal open(
            String id,
            Integer version,
            Function<ProposalKind, Act> act,
            Set<ProposalState> states,
            Actor actor,
            BiConsumer<Proposal, Actor> whose) {
        Proposal proposal = proposals.lock(actor.tenant(), id);
        actor.require(act.apply(proposal.kind()));
        whose.accept(proposal, actor);
        requireState(proposal, states);
        if (version != null && proposal.version() != version) {
            throw BusinessException.stale("error.proposal.version");
        }
        return proposal;
    }

    /** For acts that name no version: they came by an event, whose sender saw no page. */
    Proposal open(String id, Function<ProposalKind, Act> act, Set<ProposalState> states, Actor actor) {
        Proposal proposal = proposals.lock(actor.tenant(), id);
        actor.require(act.apply(proposal.kind()));
        requireState(proposal, states);
        return proposal;
    }

    private static void requireState(Proposal proposal, Set<ProposalState> states) {
        if (!states.contains(proposal.state())) {
            throw BusinessException.stale(
                    "error.proposal.not-in-state", proposal.state().name());
        }
    }
}
