package org.huiyin.handling.joining;

import org.huiyin.handling.Assignment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.Parts;
import org.huiyin.handling.joining.CoHandlersRequest.State;
import org.huiyin.handling.joining.JoiningEvent.CoHandlersRequestWithdrawn;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回增加会办的申请: the department that asked needs nobody more, or asks for others; its draft waits for the request no longer. */
@Service
public class WithdrawCoHandlersRequest {

    private final Parts parts;
    private final CoHandlersRequests requests;
    private final JoiningBook book;
    private final Happening happening;

    WithdrawCoHandlersRequest(Parts parts, CoHandlersRequests requests, JoiningBook book, Happening happening) {
        this.parts = parts;
        this.requests = requests;
        this.book = book;
        this.happening = happening;
    }

    @Transactional
    public void withdraw(Actor actor, String requestId) {
        actor.require(JoiningAct.WITHDRAW_CO_HANDLERS);
        String leadId = requests.get(actor.tenant(), requestId).assignmentId();
        Assignment lead = parts.own(actor, JoiningAct.WITHDRAW_CO_HANDLERS, leadId);
        CoHandlersRequest request = book.undecided(actor.tenant(), requestId);
        book.close(lead, request, State.WITHDRAWN, null, actor.personName());
        happening.publish(
                new CoHandlersRequestWithdrawn(actor, lead.proposalId(), request.id(), lead.id(), lead.organ()));
    }
}
