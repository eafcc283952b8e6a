package org.huiyin.handling;

import org.huiyin.handling.Verdicts.Verdict;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评价: a signer rates attitude and result apart, by an own account. Nobody else can, and nothing overwrites a verdict. Who tries in
 * a signer's place is refused, and the attempt is kept.
 */
@Service
public class GiveFeedback {

    private final Proposals proposals;
    private final Verdicts verdicts;
    private final RefusedRatings refused;

    GiveFeedback(Proposals proposals, Verdicts verdicts, RefusedRatings refused) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.refused = refused;
    }

    /**
     * @param organ the department it is about; null when only one replied
     * @param network from where, as {@link org.huiyin.identity.ClientNetworks} calls it, or null
     */
    public record Command(String proposalId, String organ, VerdictForm form, String network) {}

    @Transactional
    public void give(Actor actor, Command command) {
        if (!actor.may(HandlingAct.RATE)) {
            refused.keepAfterwards(actor, command.proposalId());
        }
        actor.require(HandlingAct.RATE);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (proposals.paperOf(proposal, actor.person()).isEmpty()) {
            refused.keepAfterwards(actor, proposal.id());
            throw BusinessException.forbidden("error.feedback.notSigner");
        }
        verdicts.take(
                actor, proposal, new Verdict(actor.person(), command.organ(), command.form(), command.network(), null));
    }
}
