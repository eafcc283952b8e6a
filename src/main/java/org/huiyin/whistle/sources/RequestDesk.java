package org.huiyin.whistle.sources;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.ProposalAccess;
import org.huiyin.handling.Viewpoint;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.whistle.WhistleAct;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests: a sub-district its own, the offices all, and those about a proposal on its page. */
@Service
@Transactional(readOnly = true)
public class RequestDesk {

    /** Lines of a page. */
    public static final int PAGE = 200;

    private final WhistleRequests requests;
    private final ProposalAccess access;
    private final Subdistricts subdistricts;

    RequestDesk(WhistleRequests requests, ProposalAccess access, Subdistricts subdistricts) {
        this.requests = requests;
        this.access = access;
        this.subdistricts = subdistricts;
    }

    /** A request with what this viewer can do now. */
    public record Shown(WhistleRequest request, boolean place, boolean confirm, boolean draft, boolean decline) {}

    /** What a proposal's page shows: those the viewer may know of, and whether there may be another. */
    public record OfProposal(List<WhistleRequest> requests, boolean mayAsk, Subdistricts.Found where) {}

    /** @param open those that wait; else those that are answered */
    public List<WhistleRequest> list(Actor actor, boolean open) {
        actor.require(RequestAct.SEE_REQUESTS);
        return requests.list(actor.tenant(), whose(actor), open, PAGE);
    }

    public Shown one(Actor actor, String id) {
        actor.require(RequestAct.SEE_REQUESTS);
        WhistleRequest request = requests.find(actor.tenant(), id)
                .filter(one -> sees(actor, one))
                .orElseThrow(() -> BusinessException.notFound("error.whistle.request.unknown"));
        boolean open = request.state() == RequestState.OPEN;
        boolean leader =
                open && actor.may(RequestAct.ANSWER_REQUEST) && actor.organ().equals(request.subdistrict());
        return new Shown(
                request,
                request.state() == RequestState.UNPLACED && actor.may(RequestAct.PLACE_REQUEST),
                leader && request.emergency(),
                open && actor.may(WhistleAct.DRAFT_WHISTLE) && actor.organ().equals(request.subdistrict()),
                leader);
    }

    /** What a whistle came from, for whom it is not hidden. */
    public Optional<WhistleRequest> behind(Actor actor, String whistleId) {
        return actor.may(RequestAct.SEE_REQUESTS)
                ? requests.ofWhistle(actor.tenant(), whistleId).filter(request -> sees(actor, request))
                : Optional.empty();
    }

    /** Proposers see what they and others asked, never what rules suggest. */
    public OfProposal ofProposal(Actor actor, String proposalId) {
        Proposal proposal = access.visible(actor, proposalId);
        boolean insider = Viewpoint.of(actor) != Viewpoint.PROPOSER;
        List<WhistleRequest> seen = requests.ofProposal(actor.tenant(), proposalId).stream()
                .filter(request -> insider || request.origin() == RequestOrigin.ASKED)
                .toList();
        boolean waiting = seen.stream()
                .anyMatch(r -> r.state().isOpen()
                        && r.origin() == RequestOrigin.ASKED
                        && r.asker().person().equals(actor.person()));
        boolean mayAsk = actor.may(WhistleAct.ASK_FOR_WHISTLE)
                && !waiting
                && !AskSubdistrict.NOTHING_TO_DO.contains(proposal.state());
        return new OfProposal(seen, mayAsk, subdistricts.ofProposal(proposal).orElse(null));
    }

    /** How many wait for this viewer to answer or to place. */
    public long waiting(Actor actor) {
        if (!actor.may(RequestAct.SEE_REQUESTS)) {
            return 0;
        }
        return whose(actor) != null
                ? requests.waiting(actor.tenant(), whose(actor))
                : actor.may(RequestAct.PLACE_REQUEST) ? requests.waiting(actor.tenant(), null) : 0;
    }

    private static boolean sees(Actor actor, WhistleRequest request) {
        String own = whose(actor);
        return own == null || own.equals(request.subdistrict());
    }

    private static String whose(Actor actor) {
        return switch (actor.role()) {
            case SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, SUBDISTRICT_CONGRESS_OFFICE -> actor.organ();
            default -> null;
        };
    }
}
