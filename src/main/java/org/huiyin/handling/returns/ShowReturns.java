package org.huiyin.handling.returns;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.returns.ReturnStep.Kind;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Act;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of returns: each office sees what is put to it, with the whole history as proof, and nothing else. */
@Service
public class ShowReturns {

    private static final Set<State> WAITING = Set.of(State.REVIEW, State.RULING, State.VIEW_ASKED, State.AT_LEADER);

    private final Returns returns;
    private final Proposals proposals;

    ShowReturns(Returns returns, Proposals proposals) {
        this.returns = returns;
        this.proposals = proposals;
    }

    /** A line of the desk. */
    public record Line(Return returned, Proposal proposal) {}

    /**
     * One return with what it is judged by.
     *
     * @param history all returns of the proposal, this one among them
     * @param onlyLeader the office has ruled before: if it is disputed still, only a district leader can decide
     */
    public record File(
            Return returned, Proposal proposal, List<Return> history, List<ReturnStep> steps, boolean onlyLeader) {}

    /** @throws BusinessException FORBIDDEN for posts to which no return is put */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        return put(actor).stream()
                .map(r -> new Line(r, proposals.get(r.tenant(), r.proposalId())))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND when there is none that was put to this post */
    @Transactional(readOnly = true)
    public File show(Actor actor, String id) {
        requireOffice(actor);
        Return returned = returns.get(actor.tenant(), id);
        List<ReturnStep> steps = returns.steps(actor.tenant(), returned.proposalId());
        if (!sees(actor, id).test(steps)) {
            throw BusinessException.notFound("error.return.notFound");
        }
        List<Return> history = returns.of(actor.tenant(), returned.proposalId());
        return new File(
                returned,
                proposals.get(actor.tenant(), returned.proposalId()),
                history,
                steps,
                ReturnRules.onlyLeader(history));
    }

    /** The return of a part that waits for a decision. */
    @Transactional(readOnly = true)
    public String waitingFor(Actor actor, String assignmentId) {
        requireOffice(actor);
        return returns.open(actor.tenant(), assignmentId)
                .map(Return::id)
                .orElseThrow(() -> BusinessException.stale("error.return.state"));
    }

    private List<Return> put(Actor actor) {
        requireOffice(actor);
        if (actor.may(ReturnAct.REVIEW_RETURN)) {
            return returns.waiting(actor.tenant(), WAITING);
        }
        return returns.withStep(actor.tenant(), stepOf(actor));
    }

    private static Predicate<List<ReturnStep>> sees(Actor actor, String id) {
        return steps -> actor.may(ReturnAct.REVIEW_RETURN)
                || steps.stream().anyMatch(s -> s.returnId().equals(id) && s.kind() == stepOf(actor));
    }

    private static Kind stepOf(Actor actor) {
        return actor.may(ReturnAct.GIVE_DUTIES_VIEW) ? Kind.VIEW_ASKED : Kind.PUT_TO_LEADER;
    }

    private static void requireOffice(Actor actor) {
        for (Act act : List.of(ReturnAct.REVIEW_RETURN, ReturnAct.GIVE_DUTIES_VIEW)) {
            if (actor.may(act)) {
                return;
            }
        }
        actor.require(ReturnAct.RULE_FINALLY);
    }
}
