package org.huiyin.handling.routing;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.AssignDepartments;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.persistence.RoutingRows;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** 批量交办: many sheets at once, each in a transaction of its own, so that one that fails does not hold up the others. */
@Service
public class AssignBatch {

    private final AssignAdvised assign;
    private final AdviseRouting advise;
    private final RoutingRows rows;
    private final Proposals proposals;

    AssignBatch(AssignAdvised assign, AdviseRouting advise, RoutingRows rows, Proposals proposals) {
        this.assign = assign;
        this.advise = advise;
        this.rows = rows;
        this.proposals = proposals;
    }

    /** A proposal that waits to be assigned, with what is advised for it. */
    public record Waiting(Proposal proposal, List<Advice> advice) {}

    /** @param problems empty when it is assigned */
    public record Result(String proposalId, List<Problem> problems) {
        public boolean isDone() {
            return problems.isEmpty();
        }
    }

    /** The docket that is not assigned yet, in the order of its numbers; one page of it. */
    public List<Waiting> waiting(Actor actor, Integer term, Integer session) {
        actor.require(HandlingAct.ASSIGN);
        return rows.waiting(actor.tenant(), term, session).stream()
                .map(id -> proposals.get(actor.tenant(), id))
                .map(proposal -> new Waiting(proposal, advise.of(proposal)))
                .toList();
    }

    public List<Result> assign(Actor actor, List<AssignDepartments.Command> commands) {
        actor.require(HandlingAct.ASSIGN);
        List<Result> results = new ArrayList<>();
        for (AssignDepartments.Command command : commands) {
            results.add(new Result(command.proposalId(), attempt(actor, command)));
        }
        return results;
    }

    private List<Problem> attempt(Actor actor, AssignDepartments.Command command) {
        try {
            assign.assign(actor, command);
            return List.of();
        } catch (BusinessException refused) {
            return refused.problems();
        } catch (ConcurrencyFailureException overtaken) {
            return List.of(Problem.of("error.assign.state"));
        }
    }
}
