package org.huiyin.handling.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.Assignment.Pending;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.joining.CoHandlersRequest;
import org.huiyin.handling.joining.JoiningAct;
import org.huiyin.handling.joining.ShowCoHandlersRequests;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Further co-handling departments on the proposal's page: what was asked and decided, and the forms for who can ask or decide now. */
@Component
class JoiningPiece implements PagePiece {

    private final ShowCoHandlersRequests requests;

    JoiningPiece(ShowCoHandlersRequests requests) {
        this.requests = requests;
    }

    /**
     * @param asks id of the viewer's lead part that can ask, together with its acknowledgement or now; null when it cannot
     * @param taken organs that have a part in this round
     * @param decides the request on which the viewer can decide; null when there is none
     * @param withdraws the request that the viewer's department can still withdraw; null when there is none
     */
    public record View(
            List<CoHandlersRequest> requests,
            String asks,
            Set<String> taken,
            CoHandlersRequest decides,
            CoHandlersRequest withdraws) {}

    @Override
    public void addTo(ModelAndView page, Actor actor, ProposalDetail detail) {
        boolean inside =
                detail.viewpoint() != Viewpoint.PROPOSER && !detail.parts().isEmpty();
        List<CoHandlersRequest> all =
                inside ? requests.of(actor, detail.proposal().id()) : List.of();
        String asks = actor.may(JoiningAct.REQUEST_CO_HANDLERS)
                ? detail.ownPart()
                        .map(ProposalDetail.Part::assignment)
                        .filter(JoiningPiece::canAsk)
                        .map(Assignment::id)
                        .orElse(null)
                : null;
        page.addObject("joining", new View(all, asks, taken(detail), decides(actor, all), withdraws(actor, all)));
    }

    private static boolean canAsk(Assignment part) {
        return part.isLead()
                && (part.state() == AssignmentState.ASSIGNED || part.state() == AssignmentState.HANDLING)
                && part.pending() != Pending.CO_HANDLERS;
    }

    private static Set<String> taken(ProposalDetail detail) {
        return detail.livingParts().stream()
                .map(ProposalDetail.Part::assignment)
                .filter(part -> detail.handling() != null
                        && part.round() == detail.handling().round())
                .map(Assignment::organ)
                .collect(Collectors.toSet());
    }

    private static CoHandlersRequest decides(Actor actor, List<CoHandlersRequest> all) {
        return actor.may(JoiningAct.DECIDE_CO_HANDLERS) ? open(all).orElse(null) : null;
    }

    private static CoHandlersRequest withdraws(Actor actor, List<CoHandlersRequest> all) {
        return actor.may(JoiningAct.WITHDRAW_CO_HANDLERS)
                ? open(all)
                        .filter(request -> request.organ().equals(actor.organ()))
                        .orElse(null)
                : null;
    }

    private static Optional<CoHandlersRequest> open(List<CoHandlersRequest> all) {
        return all.stream().filter(CoHandlersRequest::isOpen).findFirst();
    }
}
