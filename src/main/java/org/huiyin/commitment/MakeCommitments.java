package org.huiyin.commitment;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.commitment.Commitment.Milestone;
import org.huiyin.commitment.CommitmentEvent.CommitmentOpened;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 列入承诺台账: the promises of an issued reply, each with a life of its own from now on. */
@Service
public class MakeCommitments {

    private final Proposals proposals;
    private final Commitments commitments;
    private final CommitmentClock clock;
    private final ApplicationEventPublisher events;

    MakeCommitments(
            Proposals proposals, Commitments commitments, CommitmentClock clock, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    /** @param no the numbered recommendation it answers, or null */
    public record Promise(
            String id, Integer no, String matter, String responsible, LocalDate due, List<Milestone> milestones) {}

    @Transactional(propagation = Propagation.REQUIRED)
    public void make(Actor actor, String proposalId, String replyId, String organ, List<Promise> promises) {
        Proposal proposal = proposals.get(actor.tenant(), proposalId);
        for (Promise promise : promises) {
            Commitment made = commitment(proposal, replyId, organ, promise);
            commitments.add(made);
            clock.wind(proposal.parameterScope(), made, made.due());
            events.publishEvent(new CommitmentOpened(
                    actor, proposalId, made.id(), organ, proposal.leadProposer().person(), made.matter(), made.due()));
        }
    }

    private Commitment commitment(Proposal proposal, String replyId, String organ, Promise p) {
        return new Commitment(
                proposal.tenant(),
                p.id(),
                proposal.id(),
                replyId,
                organ,
                p.no(),
                p.matter(),
                p.responsible(),
                p.due(),
                p.due(),
                0,
                false,
                CommitmentState.RUNNING,
                clock.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                p.milestones(),
                List.of());
    }
}
