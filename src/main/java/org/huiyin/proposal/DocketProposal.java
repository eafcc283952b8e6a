package org.huiyin.proposal;

import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 受理 / 立案: the secretariat accepts the paper, settles its category and gives it its number. */
@Service
public class DocketProposal {

    private final ReviewDesk desk;
    private final Proposals proposals;
    private final Numbering numbering;
    private final ReviewClock reviewClock;
    private final ApplicationEventPublisher events;

    DocketProposal(
            ReviewDesk desk,
            Proposals proposals,
            Numbering numbering,
            ReviewClock reviewClock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.numbering = numbering;
        this.reviewClock = reviewClock;
        this.events = events;
    }

    /** @param category null = as submitted */
    public record Command(String proposalId, int version, String category) {}

    @Transactional
    public Proposal docket(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::docketing,
                Set.of(ProposalState.SUBMITTED),
                actor);
        ProposalCategory category = category(command, proposal);
        Proposal numbered = numbering.number(proposal, category);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.DOCKETED);
        Proposal docketed = numbered.in(ProposalState.DOCKETED);
        reviewClock.docketed(docketed);
        events.publishEvent(new ProposalEvent.ProposalDocketed(
                actor, proposal.id(), proposal.kind(), category.name(), docketed.number()));
        return docketed;
    }

    private static ProposalCategory category(Command command, Proposal proposal) {
        String code =
                command.category() == null || command.category().isBlank() ? proposal.category() : command.category();
        return ProposalCategory.of(code)
                .orElseThrow(() ->
                        BusinessException.invalid(Problem.at("category", "error.proposal.category.unknown", code)));
    }
}
