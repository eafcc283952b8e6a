package org.huiyin.handling;

import java.util.List;
import org.huiyin.handling.persistence.Askings;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.SubjectAccess;
import org.springframework.stereotype.Component;

/** Who sees which proposal. To everybody else it does not exist: the answer never tells that there is something. */
@Component
public class ProposalAccess implements SubjectAccess {

    private final Proposals proposals;
    private final Assignments assignments;
    private final Askings askings;

    ProposalAccess(Proposals proposals, Assignments assignments, Askings askings) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.askings = askings;
    }

    /** @throws BusinessException NOT_FOUND when there is none that this viewer may see */
    public Proposal visible(Actor actor, String proposalId) {
        return proposals
                .find(actor.tenant(), proposalId)
                .filter(proposal -> sees(actor, proposal))
                .orElseThrow(() -> BusinessException.notFound("error.proposal.notVisible"));
    }

    public boolean sees(Actor actor, String proposalId) {
        return proposals
                .find(actor.tenant(), proposalId)
                .filter(proposal -> sees(actor, proposal))
                .isPresent();
    }

    /** Those who are answered and rate: with the signers of what is merged into it. */
    List<Signer> signersOf(Proposal proposal) {
        return proposals.signersOf(proposal);
    }

    @Override
    public void requireVisible(Actor actor, String subjectId) {
        visible(actor, subjectId);
    }

    @Override
    public boolean insider(Actor actor, String subjectId) {
        return Viewpoint.of(actor) != Viewpoint.PROPOSER;
    }

    private boolean sees(Actor actor, Proposal proposal) {
        return switch (Viewpoint.of(actor)) {
                // whose paper is merged into it is answered by its reply
            case PROPOSER -> proposals.paperOf(proposal, actor.person()).isPresent();
            case DEPARTMENT -> hasPart(actor, proposal) || isAsked(actor, proposal);
            case SECRETARIAT -> actor.role() == proposal.kind().reviewer();
            case OFFICE -> true;
            case NOBODY -> false;
        };
    }

    /** Before the assignment, as long as the departments are asked about it. */
    private boolean isAsked(Actor actor, Proposal proposal) {
        return proposal.state() == ProposalState.PRE_ASSIGNING
                && askings.latest(actor.tenant(), proposal.id())
                        .filter(asking -> asking.answerOf(actor.organ()).isPresent())
                        .isPresent();
    }

    /** A merged paper is handled with its mother, by the mother's departments. */
    private boolean hasPart(Actor actor, Proposal proposal) {
        String handled = proposal.mergedInto() == null ? proposal.id() : proposal.mergedInto();
        return assignments.ofOrgan(actor.tenant(), handled, actor.organ()).isPresent();
    }
}
