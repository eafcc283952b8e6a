package org.huiyin.proposal;

import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退回补正: the paper goes back to its proposer, who is told what is missing and until when. */
@Service
public class RequestCompletion {

    private final ReviewDesk desk;
    private final Proposals proposals;
    private final ReviewClock reviewClock;
    private final ApplicationEventPublisher events;

    RequestCompletion(ReviewDesk desk, Proposals proposals, ReviewClock reviewClock, ApplicationEventPublisher events) {
        this.desk = desk;
        this.proposals = proposals;
        this.reviewClock = reviewClock;
        this.events = events;
    }

    public record Command(String proposalId, int version, String whatIsMissing) {}

    @Transactional
    public Proposal request(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::requestingCompletion,
                Set.of(ProposalState.SUBMITTED),
                actor);
        if (command.whatIsMissing() == null || command.whatIsMissing().isBlank()) {
            throw BusinessException.invalid(Problem.at("whatIsMissing", "error.proposal.completion.what"));
        }
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.RETURNED_FOR_COMPLETION);
        Proposal returned = proposal.in(ProposalState.RETURNED_FOR_COMPLETION);
        reviewClock.returned(returned);
        events.publishEvent(new ProposalEvent.CompletionRequested(
                actor, proposal.id(), command.whatIsMissing().strip()));
        return returned;
    }
}
