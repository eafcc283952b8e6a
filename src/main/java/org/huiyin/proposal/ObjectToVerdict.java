package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.proposal.persistence.AdverseVerdicts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异议: once, within the window, the lead proposer may ask for a verdict to be reconsidered; the secretariat writes it down for them. */
@Service
public class ObjectToVerdict {

    private final ReviewDesk desk;
    private final VerdictDesk verdicts;
    private final AdverseVerdicts rows;
    private final ReviewClock reviewClock;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ObjectToVerdict(
            ReviewDesk desk,
            VerdictDesk verdicts,
            AdverseVerdicts rows,
            ReviewClock reviewClock,
            Clock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.rows = rows;
        this.reviewClock = reviewClock;
        this.clock = clock;
        this.events = events;
    }

    public record Command(String proposalId, int version, String grounds) {}

    @Transactional
    public Proposal object(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::objecting,
                VerdictDesk.ADVERSE,
                actor,
                ObjectToVerdict::requireLead);
        requireOpen(proposal, verdicts.verdict(proposal));
        WithdrawProposal.requireReason(command.grounds());
        rows.objected(proposal, command.grounds().strip(), clock.instant());
        reviewClock.objected(proposal);
        Actor who = actor.role() == proposal.kind().proposer()
                ? actor
                : actor.forPerson(proposal.leadProposer().person());
        events.publishEvent(new ProposalEvent.VerdictObjected(
                who, proposal.id(), command.grounds().strip()));
        return proposal;
    }

    private void requireOpen(Proposal proposal, AdverseVerdict verdict) {
        if (verdict.objectedAt() != null || !verdict.mayObject()) {
            throw BusinessException.gateClosed("error.proposal.objection.once");
        }
        if (verdict.toldAt() == null) {
            throw BusinessException.gateClosed("error.proposal.objection.not-told");
        }
        LocalDate last = reviewClock.lastDayToObject(proposal).orElse(LocalDate.MIN);
        if (last.isBefore(ChinaTime.today(clock))) {
            throw BusinessException.gateClosed("error.proposal.objection.over", last);
        }
    }

    private static void requireLead(Proposal proposal, Actor actor) {
        boolean proposer = actor.role() == proposal.kind().proposer();
        if (proposer && !proposal.leadProposer().person().equals(actor.person())) {
            throw BusinessException.forbidden("error.proposal.objection.not-lead", actor.personName());
        }
    }
}
