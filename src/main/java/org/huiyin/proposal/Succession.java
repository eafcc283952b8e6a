package org.huiyin.proposal;

import java.util.List;
import org.huiyin.proposal.persistence.Mergers;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 母案撤回则首个子案成为母案. What departments did for the withdrawn mother ends with it: the child's signers asked for other
 * things, so the new mother is assigned anew, with a term of its own.
 */
@Component
class Succession {

    private final Proposals proposals;
    private final Mergers mergers;
    private final ReviewClock clock;
    private final ApplicationEventPublisher events;

    Succession(Proposals proposals, Mergers mergers, ReviewClock clock, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.mergers = mergers;
        this.clock = clock;
        this.events = events;
    }

    /** A mother was withdrawn, or a child: then its mother may have lost the last one. */
    void after(Proposal withdrawn, Actor actor) {
        if (withdrawn.mergedInto() != null) {
            mergers.unmerge(withdrawn);
        } else if (withdrawn.mother()) {
            List<Proposal> children = proposals.mergedInto(actor.tenant(), withdrawn.id());
            succeed(withdrawn, children.get(0), children.subList(1, children.size()), actor);
        }
    }

    private void succeed(Proposal former, Proposal first, List<Proposal> others, Actor actor) {
        mergers.succeed(former, first, !others.isEmpty());
        proposals.advance(actor.tenant(), first.id(), ProposalState.DOCKETED);
        clock.toAssign(first);
        events.publishEvent(new ProposalEvent.BecameMother(
                actor,
                first.id(),
                first.kind(),
                first.leadProposer().person(),
                former.id(),
                others.stream().map(Proposal::id).toList()));
    }
}
