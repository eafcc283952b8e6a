package org.huiyin.whistle;

import java.util.List;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.persistence.WhistleDisputes;
import org.huiyin.whistle.persistence.WhistleLinks;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.stereotype.Component;

/** Who sees which whistle. Deputies and members see of one only what their proposal's page tells, and where it stands as a whole. */
@Component
public class WhistleAccess {

    private final Whistles whistles;
    private final WhistleLinks links;
    private final WhistleParts parts;
    private final WhistleDisputes disputes;
    private final ProposalAccess proposals;

    WhistleAccess(
            Whistles whistles,
            WhistleLinks links,
            WhistleParts parts,
            WhistleDisputes disputes,
            ProposalAccess proposals) {
        this.whistles = whistles;
        this.links = links;
        this.parts = parts;
        this.disputes = disputes;
        this.proposals = proposals;
    }

    /** @throws BusinessException NOT_FOUND when there is none that this viewer may see */
    public Whistle visible(Actor actor, String id) {
        return whistles.find(actor.tenant(), id)
                .filter(w -> sees(actor, w))
                .orElseThrow(() -> BusinessException.notFound(WhistleBook.UNKNOWN));
    }

    /** The same, and until the end of the transaction nobody else changes it. */
    public Whistle held(Actor actor, String id) {
        return whistles.lock(actor.tenant(), visible(actor, id).id());
    }

    /** @throws BusinessException NOT_FOUND unless it was blown for a proposal that this viewer has put forward */
    public void requireBlownFor(Actor proposer, String id) {
        whistles.find(proposer.tenant(), id)
                .filter(w -> w.blownAt() != null)
                .filter(w -> w.proposals().stream().anyMatch(proposal -> proposals.sees(proposer, proposal)))
                .orElseThrow(() -> BusinessException.notFound(WhistleBook.UNKNOWN));
    }

    boolean sees(Actor actor, Whistle w) {
        if (actor.may(WhistleAct.SEE_DISTRICT_WHISTLES)) {
            return true;
        }
        if (actor.may(WhistleAct.SEE_DISPUTED_WHISTLES)) {
            return !disputes.of(w.tenant(), w.id()).isEmpty();
        }
        return actor.may(WhistleAct.SEE_OWN_WHISTLES)
                && (w.subdistrict().equals(actor.organ())
                        || parts.of(w.tenant(), w.id()).stream()
                                .anyMatch(p -> p.organ().equals(actor.organ())));
    }

    /** What goes on inside a department's share, its quarrel too: seen by those who rule or watch, the sub-district, and itself. */
    public boolean seesInside(Actor actor, Whistle w, String organ) {
        return actor.may(WhistleAct.SEE_DISTRICT_WHISTLES)
                || actor.may(WhistleAct.SEE_DISPUTED_WHISTLES)
                || w.subdistrict().equals(actor.organ())
                || organ != null && organ.equals(actor.organ());
    }

    /**
     * For everybody who sees the proposal; who put it forward only what was blown.
     *
     * @throws BusinessException NOT_FOUND for whom the proposal does not exist
     */
    List<Whistle> ofProposal(Actor actor, String proposalId) {
        proposals.visible(actor, proposalId);
        boolean proposer = Viewpoint.of(actor) == Viewpoint.PROPOSER;
        return links.ofProposal(actor.tenant(), proposalId).stream()
                .filter(w -> !proposer || w.blownAt() != null)
                .toList();
    }
}
