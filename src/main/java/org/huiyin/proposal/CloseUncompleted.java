package org.huiyin.proposal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;
import org.huiyin.workflow.Deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 逾期未补正按撤案处理: never by the clock alone; the secretariat decides it once the last day for completion is over. */
@Service
public class CloseUncompleted {

    private final ReviewDesk desk;
    private final Deadlines deadlines;
    private final ProposalEnd end;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CloseUncompleted(
            ReviewDesk desk, Deadlines deadlines, ProposalEnd end, Clock clock, ApplicationEventPublisher events) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.end = end;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String proposalId, int version, String reason) {}

    @Transactional
    public Proposal close(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::closing,
                Set.of(ProposalState.RETURNED_FOR_COMPLETION),
                actor);
        requireOverdue(proposal);
        WithdrawProposal.requireReason(command.reason());
        Proposal closed = end.of(proposal, ProposalState.WITHDRAWN);
        events.publishEvent(new ProposalEvent.ProposalWithdrawn(
                actor,
                proposal.id(),
                proposal.kind(),
                proposal.number(),
                proposal.state(),
                WithdrawalGround.NOT_COMPLETED,
                command.reason().strip()));
        return closed;
    }

    public boolean offers(Proposal proposal, Actor actor) {
        return proposal.state() == ProposalState.RETURNED_FOR_COMPLETION
                && actor.may(ProposalAct.closing(proposal.kind()))
                && completion(proposal).filter(this::isOver).isPresent();
    }

    private void requireOverdue(Proposal proposal) {
        Deadline completion = completion(proposal).orElseThrow();
        if (!isOver(completion)) {
            throw BusinessException.gateClosed("error.proposal.closing.not-yet", completion.due());
        }
    }

    /** An estimated last day is held against nobody. */
    private boolean isOver(Deadline completion) {
        return !completion.provisional() && completion.due().isBefore(ChinaTime.today(clock));
    }

    private Optional<Deadline> completion(Proposal proposal) {
        return deadlines.of(proposal.tenant(), proposal.id()).stream()
                .filter(d -> d.kind().equals("COMPLETION") && "OPEN".equals(d.status()))
                .findFirst();
    }
}
