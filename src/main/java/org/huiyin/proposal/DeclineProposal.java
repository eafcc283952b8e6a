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

/** 不予受理 / 不予立案, with the reason the rules name and an explanation to the proposer. */
@Service
public class DeclineProposal {

    private final ReviewDesk desk;
    private final VerdictDesk verdicts;
    private final ApplicationEventPublisher events;

    DeclineProposal(ReviewDesk desk, VerdictDesk verdicts, ApplicationEventPublisher events) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.events = events;
    }

    /** @param reasonCode a {@link DeclineReason} of the proposal's kind */
    public record Command(String proposalId, int version, String reasonCode, String explanation) {}

    @Transactional
    public Proposal decline(Command command, Actor actor) {
        Proposal proposal = desk.open(
                command.proposalId(),
                command.version(),
                ProposalAct::declining,
                Set.of(ProposalState.SUBMITTED),
                actor);
        check(command, proposal.kind());
        VerdictDesk.Pronounced declined = verdicts.pronounce(proposal, ProposalState.DECLINED, null, actor);
        events.publishEvent(new ProposalEvent.ProposalDeclined(
                actor,
                proposal.id(),
                proposal.kind(),
                command.reasonCode(),
                command.explanation().strip(),
                declined.told(),
                declined.mayObject()));
        return declined.proposal();
    }

    private static void check(Command command, ProposalKind kind) {
        List<Problem> problems = new ArrayList<>();
        if (DeclineReason.of(kind, command.reasonCode()).isEmpty()) {
            problems.add(
                    Problem.at("reasonCode", "error.proposal.decline.reason", String.valueOf(command.reasonCode())));
        }
        if (command.explanation() == null || command.explanation().isBlank()) {
            problems.add(Problem.at("explanation", "error.proposal.decline.explanation"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
