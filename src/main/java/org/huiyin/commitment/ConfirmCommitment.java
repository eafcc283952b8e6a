package org.huiyin.commitment;

import org.huiyin.commitment.CommitmentEvent.CommitmentKept;
import org.huiyin.commitment.CommitmentEvent.CommitmentNotKept;
import org.huiyin.commitment.persistence.Commitments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 确认兑现: a proposer or the sub-district that saw it says whether the promise is kept; who promised never does. */
@Service
public class ConfirmCommitment {

    private static final int LONGEST = 1000;

    private final Commitments commitments;
    private final Proposals proposals;
    private final CommitmentClock clock;
    private final ApplicationEventPublisher events;

    ConfirmCommitment(
            Commitments commitments, Proposals proposals, CommitmentClock clock, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.proposals = proposals;
        this.clock = clock;
        this.events = events;
    }

    /** @param reason asked for when it is not kept */
    public record Command(String commitmentId, boolean kept, String reason) {}

    @Transactional
    public void confirm(Actor actor, Command command) {
        actor.require(CommitmentAct.CONFIRM_COMMITMENT);
        Commitment c = commitments.lock(actor.tenant(), command.commitmentId());
        if (!mayConfirm(actor, c)) {
            throw BusinessException.notFound("error.commitment.unknown");
        }
        if (c.state() != CommitmentState.REPORTED) {
            throw BusinessException.stale("error.commitment.state");
        }
        if (command.kept()) {
            commitments.kept(c, actor.personName(), clock.now());
            events.publishEvent(new CommitmentKept(actor, c.proposalId(), c.id(), c.organ(), c.matter()));
        } else {
            back(actor, c, command.reason());
        }
    }

    private void back(Actor actor, Commitment c, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw BusinessException.invalid(Problem.at("reason", "error.commitment.notKept"));
        }
        // when the day is over meanwhile the clock finds so at once, and asks for the reason as ever
        clock.wind(c, c.due());
        commitments.state(c, CommitmentState.RUNNING);
        events.publishEvent(
                new CommitmentNotKept(actor, c.proposalId(), c.id(), c.organ(), c.matter(), reason.strip()));
    }

    /** A signer, or somebody of the witness; never of the organ that promised. */
    boolean mayConfirm(Actor actor, Commitment c) {
        if (actor.role() == Role.DEPUTY || actor.role() == Role.MEMBER) {
            Proposal proposal = proposals.get(c.tenant(), c.proposalId());
            return proposals.paperOf(proposal, actor.person()).isPresent();
        }
        return actor.organ() != null
                && actor.organ().equals(c.witness())
                && !actor.organ().equals(c.organ());
    }
}
