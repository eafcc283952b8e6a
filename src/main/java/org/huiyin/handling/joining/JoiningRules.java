package org.huiyin.handling.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.DeadlineCalculator.Calculation;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** When further co-handling departments may join, and which. */
@Component
class JoiningRules {

    static final String KIND = "CO_HANDLERS";
    static final String PARAMETER = "cohandle.decide";

    private final Assignments assignments;
    private final PartDeadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Directory directory;
    private final Happening happening;

    JoiningRules(
            Assignments assignments,
            PartDeadlines deadlines,
            DeadlineCalculator calculator,
            Directory directory,
            Happening happening) {
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.calculator = calculator;
        this.directory = directory;
        this.happening = happening;
    }

    Calculation decision(Proposal proposal) {
        return calculator.byParameter(proposal.tenant(), proposal.parameterScope(), PARAMETER, today());
    }

    /**
     * The lead department handles, its draft is not yet sent for clearing, and there is time left for an opinion.
     *
     * @throws BusinessException STALE, or GATE_CLOSED naming the safe date
     */
    void requireTime(Proposal proposal, Assignment lead) {
        if (lead.role() != DepartmentRole.LEAD) {
            throw BusinessException.gateClosed("error.coHandlers.lead");
        }
        if (lead.state() != AssignmentState.HANDLING) {
            throw BusinessException.stale("error.coHandlers.state");
        }
        Calculation safe =
                deadlines.safe(proposal, lead).orElseThrow(() -> BusinessException.stale("error.coHandlers.state"));
        // an estimated day is held against nobody
        if (!safe.provisional() && !safe.due().isAfter(today())) {
            throw BusinessException.gateClosed("error.coHandlers.safeDate", safe.due());
        }
    }

    /** Departments that handle proposals and have no part in this round. @throws BusinessException INVALID */
    List<Organ> free(Assignment lead, List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            throw BusinessException.invalid(Problem.at("departments", "error.coHandlers.none"));
        }
        Set<String> taken = assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round()).stream()
                .map(Assignment::organ)
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        List<Organ> organs = new ArrayList<>();
        for (String code : new LinkedHashSet<>(codes)) {
            Organ organ =
                    directory.organ(lead.tenant(), code).filter(Organ::handles).orElse(null);
            if (organ == null) {
                problems.add(Problem.at("departments", "error.assign.organUnknown", code));
            } else if (taken.contains(code)) {
                problems.add(Problem.at("departments", "error.coHandlers.taken", organ.name()));
            } else {
                organs.add(organ);
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return organs;
    }

    private LocalDate today() {
        return ChinaTime.dateOf(happening.now());
    }
}
