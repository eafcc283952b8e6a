package org.huiyin.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Consultations;
import org.huiyin.handling.persistence.Returns;
import org.huiyin.handling.returns.Return.State;
import org.huiyin.handling.work.ProgressReport;
import org.huiyin.handling.work.persistence.ProgressReports;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the handling of a proposal stands, for rooms above that judge by it and add to it. */
@Component
public class HandlingFacts {

    /** Not confirmed by the department itself, or come to nothing. */
    private static final Set<State> WITHOUT_WEIGHT = EnumSet.of(State.PROPOSED, State.REFUSED, State.LAPSED);

    private final Assignments assignments;
    private final Returns returns;
    private final Consultations consultations;
    private final ProgressReports reports;
    private final Happening happening;

    HandlingFacts(
            Assignments assignments,
            Returns returns,
            Consultations consultations,
            ProgressReports reports,
            Happening happening) {
        this.assignments = assignments;
        this.returns = returns;
        this.consultations = consultations;
        this.reports = reports;
        this.happening = happening;
    }

    /** A department's return that was confirmed. */
    public record Returned(String organ, String reason) {}

    /** Living parts, in their order. */
    public List<Assignment> parts(String tenant, String proposalId) {
        return assignments.of(tenant, proposalId).stream()
                .filter(part -> !part.state().isVoid())
                .toList();
    }

    /** The lead's part of the latest round; of separate departments the first. */
    public Optional<Assignment> lead(String tenant, String proposalId) {
        List<Assignment> parts = parts(tenant, proposalId);
        int round = parts.stream().mapToInt(Assignment::round).max().orElse(0);
        return parts.stream()
                .filter(part -> part.round() == round && part.role() != DepartmentRole.CO_HANDLING)
                .findFirst();
    }

    public List<Returned> returns(String tenant, String proposalId) {
        return returns.of(tenant, proposalId).stream()
                .filter(one -> !WITHOUT_WEIGHT.contains(one.state()))
                .map(one -> new Returned(one.organ(), one.reason()))
                .toList();
    }

    /** Neither a talk with the proposers nor any progress is on record. */
    public boolean standsStill(String tenant, String proposalId) {
        return consultations.of(tenant, proposalId).isEmpty()
                && reports.of(tenant, proposalId).isEmpty();
    }

    /** Whether something can still be hung on the reply of this part. */
    public boolean drafting(Assignment part) {
        return part.state() == AssignmentState.HANDLING;
    }

    /** What came of something beside the handling, among the lead department's progress. It moves no clock and fulfils no duty. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteProgress(Actor actor, Assignment part, String done, String nextStep) {
        LocalDate today = ChinaTime.dateOf(happening.now());
        reports.add(
                part.tenant(),
                new ProgressReport(
                        Ids.next(),
                        part.proposalId(),
                        part.id(),
                        part.organ(),
                        today.withDayOfMonth(1),
                        done,
                        nextStep,
                        null,
                        actor.person(),
                        actor.personName(),
                        happening.now()));
    }
}
