package org.huiyin.handling.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Assignment;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.HandlingEvent.AssignedDepartment;
import org.huiyin.handling.Happening;
import org.huiyin.handling.PartDeadlines;
import org.huiyin.handling.joining.persistence.CoHandlersRequests;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.springframework.stereotype.Component;

/** The parts of departments that join, in order behind those that have one already, each with its own clocks from today. */
@Component
class AddedParts implements JoiningSteps {

    private final Assignments assignments;
    private final CoHandlersRequests requests;
    private final PartDeadlines deadlines;
    private final Proposals proposals;
    private final Happening happening;

    AddedParts(
            Assignments assignments,
            CoHandlersRequests requests,
            PartDeadlines deadlines,
            Proposals proposals,
            Happening happening) {
        this.assignments = assignments;
        this.requests = requests;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.happening = happening;
    }

    List<AssignedDepartment> add(Actor actor, Assignment lead, CoHandlersRequest request, List<Organ> organs) {
        var proposal = proposals.get(lead.tenant(), lead.proposalId());
        int last = assignments.ofRound(lead.tenant(), lead.proposalId(), lead.round()).stream()
                .mapToInt(Assignment::ord)
                .max()
                .orElse(0);
        List<AssignedDepartment> joined = new ArrayList<>();
        for (Organ organ : organs) {
            Assignment part =
                    lead.givenTo(organ.code(), DepartmentRole.CO_HANDLING, ++last, request.matter(), happening.now());
            assignments.add(part, actor.person());
            requests.granted(lead.tenant(), request.id(), organ.code(), part.id());
            LocalDate due = deadlines.openAdded(part, proposal, lead);
            joined.add(new AssignedDepartment(part.id(), organ.code(), organ.name(), part.role(), due));
        }
        return joined;
    }

    @Override
    public List<String> added(String tenant, String requestId) {
        return requests.get(tenant, requestId).departments().stream()
                .map(CoHandlersRequest.Named::assignmentId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
