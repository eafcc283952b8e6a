package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转社情民意: a member's paper that is no proposal is sent on to whom it may serve; the CPPCC's way alone. */
@Service
public class TransferAsOpinion {

    static final int MAX_SENT_TO = 100;

    private final ReviewDesk desk;
    private final VerdictDesk verdicts;
    private final ApplicationEventPublisher events;

    TransferAsOpinion(ReviewDesk desk, VerdictDesk verdicts, ApplicationEventPublisher events) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.events = events;
    }

    /** @param sentTo the body it is sent to for reference */
    public record Command(String proposalId, int version, String sentTo, String reason) {}

    @Transactional
    public Proposal transfer(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                kind -> ProposalAct.TRANSFER_AS_OPINION,
                Set.of(ProposalState.SUBMITTED),
                actor,
                TransferAsOpinion::requireMembers);
        check(command);
        VerdictDesk.Pronounced transferred = verdicts.pronounce(
                proposal, ProposalState.TRANSFERRED_AS_OPINION, command.sentTo().strip(), actor);
        events.publishEvent(new ProposalEvent.TransferredAsOpinion(
                actor,
                proposal.id(),
                command.reason().strip(),
                command.sentTo().strip(),
                transferred.told(),
                transferred.mayObject()));
        return transferred.proposal();
    }

    private static void requireMembers(Proposal proposal, Actor actor) {
        if (proposal.kind() != ProposalKind.MEMBER_PROPOSAL) {
            throw BusinessException.forbidden("error.proposal.opinion.kind");
        }
    }

    private static void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.sentTo() == null || command.sentTo().isBlank()) {
            problems.add(Problem.at("sentTo", "error.proposal.opinion.sent-to"));
        } else if (command.sentTo().strip().length() > MAX_SENT_TO) {
            problems.add(Problem.at(
                    "sentTo",
                    "error.proposal.opinion.sent-to.long",
                    String.valueOf(command.sentTo().strip().length()),
                    String.valueOf(MAX_SENT_TO)));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        WithdrawProposal.requireReason(command.reason());
    }
}
