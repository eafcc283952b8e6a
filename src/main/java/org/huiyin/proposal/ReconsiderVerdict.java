package org.huiyin.proposal;

import java.time.Clock;
import org.huiyin.proposal.persistence.AdverseVerdicts;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 复议: the secretariat answers an objection. Upheld, the paper is reviewed anew; rejected, the verdict is final. */
@Service
public class ReconsiderVerdict {

    private final ReviewDesk desk;
    private final VerdictDesk verdicts;
    private final Reopening reopening;
    private final AdverseVerdicts rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReconsiderVerdict(
            ReviewDesk desk,
            VerdictDesk verdicts,
            Reopening reopening,
            AdverseVerdicts rows,
            Clock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.reopening = reopening;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** @param upheld null when nobody chose */
    public record Command(String proposalId, int version, Boolean upheld, String answer) {}

    @Transactional
    public Proposal reconsider(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(), command.version(), ProposalAct::reconsidering, VerdictDesk.ADVERSE, actor);
        AdverseVerdict verdict = verdicts.verdict(proposal);
        if (verdict.objectedAt() == null || verdict.answeredAt() != null) {
            throw BusinessException.stale("error.proposal.reconsideration.none");
        }
        if (command.upheld() == null) {
            throw BusinessException.invalid(Problem.at("upheld", "error.proposal.reconsideration.choose"));
        }
        WithdrawProposal.requireReason(command.answer());
        rows.answered(proposal, command.upheld(), command.answer().strip(), actor.person(), clock.instant());
        reopening.reconsidered(proposal, command.upheld());
        events.publishEvent(new ProposalEvent.VerdictReconsidered(
                actor, proposal.id(), command.upheld(), command.answer().strip()));
        return reopening.now(proposal);
    }

    /** What an upheld objection opens again. */
    @org.springframework.stereotype.Component
    static class Reopening {

        private final Proposals proposals;
        private final ProposalRegister register;
        private final ReviewClock clock;

        Reopening(Proposals proposals, ProposalRegister register, ReviewClock clock) {
            this.proposals = proposals;
            this.register = register;
            this.clock = clock;
        }

        void reconsidered(Proposal proposal, boolean upheld) {
            clock.reconsidered(proposal);
            if (upheld) {
                // somebody may have handed the same words in again meanwhile
                register.sameText(proposal, ProposalText.of(proposal).hash()).ifPresent(other -> {
                    throw BusinessException.stale("error.proposal.same-text");
                });
                proposals.advance(proposal.tenant(), proposal.id(), ProposalState.SUBMITTED);
                clock.open(proposal);
            }
        }

        Proposal now(Proposal proposal) {
            return proposals.get(proposal.tenant(), proposal.id());
        }
    }
}
