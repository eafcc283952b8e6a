package org.huiyin.proposal.web;

import org.huiyin.proposal.CloseUncompleted;
import org.huiyin.proposal.LeaveProposal;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.WithdrawalCheck;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** Which of the forms of withdrawal a viewer is offered; templates ask for it by name. */
@Component("withdrawalChoices")
public class WithdrawalChoices {

    private final WithdrawalCheck check;
    private final CloseUncompleted closeUncompleted;

    WithdrawalChoices(WithdrawalCheck check, CloseUncompleted closeUncompleted) {
        this.check = check;
        this.closeUncompleted = closeUncompleted;
    }

    public boolean mayWithdraw(Proposal proposal, Actor actor) {
        return actor != null && check.offers(proposal, actor);
    }

    public boolean mayLeave(Proposal proposal, Actor actor) {
        return actor != null && LeaveProposal.offers(proposal, actor);
    }

    public boolean mayClose(Proposal proposal, Actor actor) {
        return actor != null && closeUncompleted.offers(proposal, actor);
    }
}
