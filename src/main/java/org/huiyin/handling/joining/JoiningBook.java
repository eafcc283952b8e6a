package org.huiyin.handling.joining;

import java.time.LocalDate;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.Happening;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Keeps a request, its clock and the mark on the lead department's part together. */
@Component
class JoiningBook {

    private final CoHandlersRequests requests;
    private final Assignments assignments;
    private final Proposals proposals;
    private final JoiningRules rules;
    private final Deadlines deadlines;
    private final Happening happening;

    JoiningBook(
            CoHandlersRequests requests,
            Assignments assignments,
            Proposals proposals,
            JoiningRules rules,
            Deadlines deadlines,
            Happening happening) {
        this.requests = requests;
        this.assignments = assignments;
        this.proposals = proposals;
        this.rules = rules;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    Proposal proposal(Assignment part) {
        return proposals.get(part.tenant(), part.proposalId());
    }

    /**
     * Read after its proposal was locked.
     *
     * @throws BusinessException STALE when somebody was faster
     */
    CoHandlersRequest undecided(String tenant, String requestId) {
        CoHandlersRequest request = requests.get(tenant, requestId);
        if (!request.isOpen()) {
            throw BusinessException.stale("error.coHandlers.decided");
        }
        return request;
    }

    /** @return until when the supervision office decides */
    LocalDate open(Assignment lead, CoHandlersRequest request) {
        requests.add(lead.tenant(), request);
        assignments.pending(lead, Pending.CO_HANDLERS);
        Proposal proposal = proposal(lead);
        Calculation within = rules.decision(proposal);
        deadlines.open(
                lead.tenant(),
                lead.proposalId(),
                lead.id(),
                JoiningRules.KIND,
                JoiningRules.PARAMETER,
                within,
                null,
                proposal.parameterScope());
        return within.due();
    }

    /** @param by who decided or withdrew it, or null when it lapsed */
    void close(Assignment lead, CoHandlersRequest request, State end, String remark, String by) {
        requests.close(lead.tenant(), request.id(), end, remark, by, happening.now());
        assignments.pending(lead, null);
        if (end == State.LAPSED || end == State.WITHDRAWN) {
            deadlines.cancel(lead.tenant(), lead.proposalId(), lead.id(), JoiningRules.KIND);
        } else {
            deadlines.meet(lead.tenant(), lead.proposalId(), lead.id(), JoiningRules.KIND);
        }
    }
}
