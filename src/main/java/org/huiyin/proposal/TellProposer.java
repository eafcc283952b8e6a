package org.huiyin.proposal;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知提出人: the secretariat records how it told a proposer who has no account; from that day on they may object. */
@Service
public class TellProposer {

    private final ReviewDesk desk;
    private final VerdictDesk verdicts;
    private final ReviewClock clock;
    private final ApplicationEventPublisher events;

    TellProposer(ReviewDesk desk, VerdictDesk verdicts, ReviewClock clock, ApplicationEventPublisher events) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.clock = clock;
        this.events = events;
    }

    /** @param remark when, by whom and how, in the secretariat's words */
    public record Command(String proposalId, int version, ToldWay way, String remark) {}

    @Transactional
    public Proposal tell(Command command, Actor actor) {
        Proposal proposal =
                desk.open(command.proposalId(), command.version(), ProposalAct::telling, VerdictDesk.ADVERSE, actor);
        AdverseVerdict verdict = verdicts.verdict(proposal);
        if (verdict.toldAt() != null) {
            throw BusinessException.stale("error.proposal.told.already");
        }
        if (command.way() == null || command.way() == ToldWay.ACCOUNT) {
            throw BusinessException.invalid(Problem.at("way", "error.proposal.told.way"));
        }
        WithdrawProposal.requireReason(command.remark());
        clock.told(proposal);
        verdicts.told(proposal, verdict, command.way(), actor, command.remark().strip());
        events.publishEvent(new ProposalEvent.ProposerTold(
                actor, proposal.id(), command.way(), command.remark().strip()));
        return proposal;
    }
}
