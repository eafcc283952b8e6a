package org.huiyin.handling;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.RehandlingEvent.RehandlingRefused;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不予重新办理: the secretariat does not confirm the dissatisfaction; the proposal is concluded with its mark. */
@Service
public class RefuseRehandling {

    private static final int LONGEST = 1000;

    private final Proposals proposals;
    private final FeedbackDesk feedback;
    private final Happening happening;

    RefuseRehandling(Proposals proposals, FeedbackDesk feedback, Happening happening) {
        this.proposals = proposals;
        this.feedback = feedback;
        this.happening = happening;
    }

    public record Command(String proposalId, String reason) {}

    @Transactional
    public void refuse(Actor actor, Command command) {
        actor.require(HandlingAct.REFUSE_REHANDLING);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.forbidden("error.forbidden.kind");
        }
        if (proposal.state() != ProposalState.REHANDLING_PENDING) {
            throw BusinessException.stale("error.rehandling.state");
        }
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), LONGEST);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        int round = feedback.round(actor.tenant(), proposal.id());
        happening.publish(new RehandlingRefused(
                actor, proposal.id(), round, command.reason().strip()));
    }
}
