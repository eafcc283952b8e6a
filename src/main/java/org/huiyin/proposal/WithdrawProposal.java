package org.huiyin.proposal;

import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: the lead proposer takes the paper back in writing, at any time before its reply is issued; handling ends with it. */
@Service
public class WithdrawProposal {

    static final int MAX_REASON = 500;

    private final ReviewDesk desk;
    private final WithdrawalCheck check;
    private final ProposalEnd end;
    private final Succession succession;
    private final PaperScans scans;
    private final ApplicationEventPublisher events;

    WithdrawProposal(
            ReviewDesk desk,
            WithdrawalCheck check,
            ProposalEnd end,
            Succession succession,
            PaperScans scans,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.check = check;
        this.end = end;
        this.succession = succession;
        this.scans = scans;
        this.events = events;
    }

    /**
     * @param version as the page showed it, or null for events, whose sender saw no page
     * @param scan of the signed paper, when the secretariat writes the withdrawal down; null otherwise
     */
    public record Command(String proposalId, Integer version, String reason, PaperScan scan) {

        public Command(String proposalId, Integer version, String reason) {
            this(proposalId, version, reason, null);
        }
    }

    @Transactional
    public Proposal withdraw(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::withdrawing,
                WithdrawalCheck.WITHDRAWABLE,
                actor,
                check::requireLead);
        check.requireNoReply(proposal);
        requireReason(command.reason());
        keepScan(proposal, command.scan(), actor);
        Proposal withdrawn = end.of(proposal, ProposalState.WITHDRAWN);
        events.publishEvent(new ProposalEvent.ProposalWithdrawn(
                onBehalf(proposal, actor),
                proposal.id(),
                proposal.kind(),
                proposal.number(),
                proposal.state(),
                WithdrawalGround.BY_PROPOSER,
                command.reason().strip()));
        succession.after(proposal, actor);
        return withdrawn;
    }

    /** The congress's or CPPCC's own system vouches for what it sends; here the paper does. */
    private void keepScan(Proposal proposal, PaperScan scan, Actor actor) {
        if (actor.role() != proposal.kind().proposer() && actor.door() != Door.KAFKA) {
            PaperScans.require(scan);
            scans.keep(actor, proposal.id(), PaperScans.WITHDRAWAL, scan);
        }
    }

    private static Actor onBehalf(Proposal proposal, Actor actor) {
        boolean forSomebody = actor.role() != proposal.kind().proposer() && actor.onBehalfOf() == null;
        return forSomebody ? actor.forPerson(proposal.leadProposer().person()) : actor;
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessException.invalid(Problem.at("reason", "error.proposal.reason.missing"));
        }
        if (reason.strip().length() > MAX_REASON) {
            throw BusinessException.invalid(Problem.at(
                    "reason",
                    "error.proposal.reason.too-long",
                    String.valueOf(reason.strip().length()),
                    String.valueOf(MAX_REASON)));
        }
    }
}
