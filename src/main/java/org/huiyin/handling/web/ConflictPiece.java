package org.huiyin.handling.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.ProposalDetail;
import org.huiyin.handling.Viewpoint;
import org.huiyin.handling.conflict.Conflict;
import org.huiyin.handling.conflict.Conflict.State;
import org.huiyin.handling.conflict.ConflictAct;
import org.huiyin.handling.conflict.RaiseConflict;
import org.huiyin.handling.conflict.ShowConflicts;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Departments that disagree, on the proposal's page: what was said and decided, and the form for whose turn it is. */
@Component
class ConflictPiece implements PagePiece {

    private final ShowConflicts conflicts;

    ConflictPiece(ShowConflicts conflicts) {
        this.conflicts = conflicts;
    }

    /**
     * @param raises the viewer's lead part; null when the viewer cannot report
     * @param others parts whose opinion can be disputed
     * @param coordinates the conflict that waits for the viewer's office; null when none does
     * @param decides the conflict put before the viewer; null when there is none
     */
    public record View(
            List<Conflict> conflicts,
            ProposalDetail.Part raises,
            List<ProposalDetail.Part> others,
            Conflict coordinates,
            Conflict decides) {

        /** What was agreed upon once and is disputed again goes to the district leader. */
        public boolean onlyLeader() {
            return conflicts.stream()
                    .anyMatch(c ->
                            c.state() == State.COORDINATED && c.assignmentId().equals(coordinates.assignmentId()));
        }
    }

    @Override
    public void addTo(ModelAndView page, Actor actor, ProposalDetail detail) {
        boolean several = detail.viewpoint() != Viewpoint.PROPOSER
                && detail.parts().stream().anyMatch(part -> part.assignment().role() == DepartmentRole.CO_HANDLING);
        List<Conflict> all = several ? conflicts.of(actor, detail.proposal().id()) : List.of();
        Optional<ProposalDetail.Part> lead = actor.may(ConflictAct.RAISE_CONFLICT)
                ? detail.ownPart().filter(ProposalDetail.Part::isLead).filter(ConflictPiece::handles)
                : Optional.empty();
        List<ProposalDetail.Part> others =
                lead.map(part -> others(detail, part, all)).orElse(List.of());
        page.addObject(
                "conflict",
                new View(
                        all,
                        others.isEmpty() ? null : lead.orElse(null),
                        others,
                        waiting(all, c -> actor.may(ConflictAct.COORDINATE_CONFLICT) && c.state() == State.RAISED),
                        waiting(all, c -> actor.may(ConflictAct.DECIDE_CONFLICT) && c.state() == State.AT_LEADER)));
    }

    private static boolean handles(ProposalDetail.Part part) {
        return part.assignment().state() == AssignmentState.HANDLING;
    }

    private static List<ProposalDetail.Part> others(
            ProposalDetail detail, ProposalDetail.Part lead, List<Conflict> all) {
        return detail.livingParts().stream()
                .filter(part -> part.assignment().round() == lead.assignment().round())
                .filter(part -> part.assignment().role() == DepartmentRole.CO_HANDLING)
                .filter(part ->
                        RaiseConflict.DISPUTABLE.contains(part.assignment().state()))
                .filter(part -> all.stream()
                        .noneMatch(
                                c -> c.assignmentId().equals(part.assignment().id())
                                        && (c.isOpen() || c.state() == State.DECIDED)))
                .toList();
    }

    private static Conflict waiting(List<Conflict> all, Predicate<Conflict> mine) {
        return all.stream().filter(mine).findFirst().orElse(null);
    }
}
