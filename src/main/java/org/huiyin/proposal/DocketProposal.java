package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.huiyin.proposal.persistence.ProposalRegister;
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
    private final ProposalRegister register;
    private final ReviewClock reviewClock;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DocketProposal(
            ReviewDesk desk,
            Proposals proposals,
            ProposalRegister register,
            ReviewClock reviewClock,
            Clock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.register = register;
        this.reviewClock = reviewClock;
        this.clock = clock;
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
        int seq = register.takeNumber(proposal);
        String number = new ProposalNumber(
                        proposal.kind(), proposal.term(), proposal.session(), proposal.inSession(), category, seq)
                .printed();
        Instant now = clock.instant();
        register.docket(proposal, category, seq, number, now);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.DOCKETED);
        Proposal docketed = ProposalCopy.of(proposal.in(ProposalState.DOCKETED))
                .category(category.name())
                .numbered(seq, number, now)
                .done();
        reviewClock.docketed(docketed);
        events.publishEvent(
                new ProposalEvent.ProposalDocketed(actor, proposal.id(), proposal.kind(), category.name(), number));
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
