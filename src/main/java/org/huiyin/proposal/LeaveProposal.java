package org.huiyin.proposal;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退出联名: a co-signer takes the own name off, before the paper is reviewed. The paper itself goes on. */
@Service
public class LeaveProposal {

    static final Set<ProposalState> BEFORE_REVIEW =
            EnumSet.of(ProposalState.SUBMITTED, ProposalState.RETURNED_FOR_COMPLETION);

    private final ReviewDesk desk;
    private final ProposalRegister register;
    private final ApplicationEventPublisher events;

    LeaveProposal(ReviewDesk desk, ProposalRegister register, ApplicationEventPublisher events) {
        this.desk = desk;
        this.register = register;
        this.events = events;
    }

    public record Command(String proposalId, Integer version, String reason) {}

    @Transactional
    public void leave(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::leaving,
                BEFORE_REVIEW,
                actor,
                LeaveProposal::requireCoSigner);
        WithdrawProposal.requireReason(command.reason());
        register.removeSigner(proposal, actor.person());
        events.publishEvent(new ProposalEvent.CoSignerLeft(
                actor, proposal.id(), actor.person(), command.reason().strip()));
    }

    public static boolean offers(Proposal proposal, Actor actor) {
        return actor.may(ProposalAct.leaving(proposal.kind()))
                && BEFORE_REVIEW.contains(proposal.state())
                && isCoSigner(proposal, actor);
    }

    private static void requireCoSigner(Proposal proposal, Actor actor) {
        if (!isCoSigner(proposal, actor)) {
            throw BusinessException.forbidden("error.proposal.leaving.not-signer", actor.personName());
        }
    }

    private static boolean isCoSigner(Proposal proposal, Actor actor) {
        return proposal.signer(actor.person()).filter(s -> !s.lead()).isPresent();
    }
}
