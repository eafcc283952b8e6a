package org.huiyin.proposal.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.proposal.AdverseVerdict;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalAct;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ToldWay;
import org.huiyin.proposal.VerdictDesk;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** What a proposal's page shows and offers after a verdict against it; templates ask for it by name. */
@Component("verdictView")
public class VerdictView {

    private static final Set<ProposalState> OPEN =
            EnumSet.of(ProposalState.DECLINED, ProposalState.TRANSFERRED_AS_OPINION);

    private final VerdictDesk verdicts;

    VerdictView(VerdictDesk verdicts) {
        this.verdicts = verdicts;
    }

    /** The latest verdict against it, or null; asked only where there can be one. */
    public AdverseVerdict of(Proposal proposal) {
        boolean possible = OPEN.contains(proposal.state())
                || proposal.number() == null && proposal.state() != ProposalState.WITHDRAWN;
        return possible ? verdicts.latest(proposal).orElse(null) : null;
    }

    public boolean mayTransfer(Proposal proposal, Actor actor) {
        return proposal.kind() == ProposalKind.MEMBER_PROPOSAL && actor.may(ProposalAct.TRANSFER_AS_OPINION);
    }

    public boolean mayTell(Proposal proposal, AdverseVerdict verdict, Actor actor) {
        return isOpen(proposal, verdict) && verdict.toldAt() == null && actor.may(ProposalAct.telling(proposal.kind()));
    }

    public boolean mayObject(Proposal proposal, AdverseVerdict verdict, Actor actor) {
        boolean theirs = actor.role() != proposal.kind().proposer()
                || proposal.leadProposer().person().equals(actor.person());
        return isOpen(proposal, verdict)
                && verdict.toldAt() != null
                && verdict.mayObject()
                && verdict.objectedAt() == null
                && theirs
                && actor.may(ProposalAct.objecting(proposal.kind()));
    }

    public boolean mayReconsider(Proposal proposal, AdverseVerdict verdict, Actor actor) {
        return isOpen(proposal, verdict)
                && verdict.objectedAt() != null
                && verdict.answeredAt() == null
                && actor.may(ProposalAct.reconsidering(proposal.kind()));
    }

    public List<ToldWay> ways() {
        return List.of(ToldWay.PHONE, ToldWay.LETTER, ToldWay.IN_PERSON);
    }

    private static boolean isOpen(Proposal proposal, AdverseVerdict verdict) {
        return verdict != null && OPEN.contains(proposal.state());
    }
}
