package org.huiyin.handling.web;

import java.util.List;
import java.util.Optional;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingAct;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.extension.ExtensionLaw.Limits;
import org.huiyin.handling.extension.ExtensionRequest;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.extension.ShowExtensions;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Person;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** More time on the proposal's page: what was asked and decided, and the forms for who can ask or decide now. */
@Component
class ExtensionPiece implements PagePiece {

    private final ShowExtensions extensions;
    private final Directory directory;

    ExtensionPiece(ShowExtensions extensions, Directory directory) {
        this.extensions = extensions;
        this.directory = directory;
    }

    /**
     * @param asks the part for which the viewer can ask, with what the law allows; null when not
     * @param leaders before whom it can be put
     * @param signs the request of the viewer's department that waits for its leader's signature; null when there is none
     * @param decides the request on which the viewer's office can decide; null when there is none
     */
    public record View(
            List<ExtensionRequest> requests,
            ProposalDetail.Part asks,
            Limits limits,
            List<Person> leaders,
            ExtensionRequest signs,
            ExtensionRequest decides) {

        /** Something is asked of the viewer. */
        public boolean asksViewer() {
            return signs != null || decides != null;
        }
    }

    @Override
    public void addTo(ModelAndView page, Actor actor, ProposalDetail detail) {
        boolean inside =
                detail.viewpoint() != Viewpoint.PROPOSER && !detail.parts().isEmpty();
        List<ExtensionRequest> requests =
                inside ? extensions.of(actor, detail.proposal().id()) : List.of();
        Optional<ProposalDetail.Part> asks = actor.may(HandlingAct.REQUEST_EXTENSION)
                ? detail.ownPart().filter(part -> canAsk(part, requests))
                : Optional.empty();
        Optional<Limits> limits = asks.flatMap(part -> extensions.limits(detail.proposal(), part.assignment()));
        page.addObject(
                "extension",
                new View(
                        requests,
                        limits.isPresent() ? asks.get() : null,
                        limits.orElse(null),
                        limits.isPresent() && !actor.may(HandlingAct.SIGN_EXTENSION) ? leaders(actor) : List.of(),
                        signs(actor, requests),
                        decides(actor, detail, requests)));
    }

    private static boolean canAsk(ProposalDetail.Part part, List<ExtensionRequest> requests) {
        return part.assignment().state() == AssignmentState.HANDLING
                && part.assignment().role() != DepartmentRole.CO_HANDLING
                && part.assignment().round() == 1
                && requests.stream()
                        .noneMatch(r -> r.isOpen()
                                && r.assignmentId().equals(part.assignment().id()));
    }

    private static ExtensionRequest signs(Actor actor, List<ExtensionRequest> requests) {
        return requests.stream()
                .filter(request -> actor.may(HandlingAct.SIGN_EXTENSION)
                        && request.awaitsSignature()
                        && request.organ().equals(actor.organ()))
                .findFirst()
                .orElse(null);
    }

    private static ExtensionRequest decides(Actor actor, ProposalDetail detail, List<ExtensionRequest> requests) {
        boolean office = actor.role() == Role.SUPERVISION_OFFICE
                || actor.role() == detail.proposal().kind().reviewer();
        return requests.stream()
                .filter(request -> office
                        && request.atOffices()
                        && request.by(actor.role()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<Person> leaders(Actor actor) {
        return RequestExtension.LEADERS.stream()
                .sorted()
                .flatMap(role -> directory.holders(actor.tenant(), role, actor.organ()).stream())
                .distinct()
                .toList();
    }
}
