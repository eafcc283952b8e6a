package org.huiyin.proposal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.identity.Reach;
import org.huiyin.proposal.persistence.AdverseVerdicts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Pronounces verdicts against papers: notes them, tells the proposer, and opens what follows. */
@Component
public class VerdictDesk {

    static final Set<ProposalState> ADVERSE = EnumSet.of(ProposalState.DECLINED, ProposalState.TRANSFERRED_AS_OPINION);

    private final Proposals proposals;
    private final AdverseVerdicts verdicts;
    private final ReviewClock reviewClock;
    private final Reach reach;
    private final Clock clock;

    VerdictDesk(Proposals proposals, AdverseVerdicts verdicts, ReviewClock reviewClock, Reach reach, Clock clock) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.reviewClock = reviewClock;
        this.reach = reach;
        this.clock = clock;
    }

    /** What the page tells of a declined or transferred paper, also after it became final. */
    public Optional<AdverseVerdict> latest(Proposal proposal) {
        return verdicts.latest(proposal);
    }

    /** @param told who has an account is told at once, by its page and notice */
    record Pronounced(Proposal proposal, boolean told, boolean mayObject) {}

    Pronounced pronounce(Proposal proposal, ProposalState state, String sentTo, Actor actor) {
        proposals.advance(proposal.tenant(), proposal.id(), state);
        Proposal judged = proposal.in(state);
        reviewClock.reviewed(judged);
        AdverseVerdict verdict = verdicts.add(judged, state, sentTo, clock.instant());
        boolean told =
                reach.hasAccount(proposal.tenant(), proposal.leadProposer().person());
        if (told) {
            told(judged, verdict, ToldWay.ACCOUNT, actor, null);
        } else {
            reviewClock.toTell(judged);
        }
        return new Pronounced(judged, told, verdict.mayObject());
    }

    void told(Proposal proposal, AdverseVerdict verdict, ToldWay way, Actor actor, String remark) {
        verdicts.told(proposal, way, actor.person(), remark, clock.instant());
        if (verdict.mayObject()) {
            reviewClock.mayObject(proposal);
        }
    }

    AdverseVerdict verdict(Proposal proposal) {
        return verdicts.latest(proposal)
                .orElseThrow(() -> BusinessException.stale(
                        "error.proposal.not-in-state", proposal.state().name()));
    }
}
