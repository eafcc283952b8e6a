package org.huiyin.handling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingEvent.AssignedDepartment;
import org.huiyin.handling.HandlingEvent.DepartmentsAssigned;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.identity.Directory;
import org.huiyin.identity.Directory.Organ;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交办: one department, a lead with co-handling ones in order, or several that each answer for themselves; all deadlines begin with
 * it.
 */
@Service
public class AssignDepartments {

    private final Proposals proposals;
    private final Assignments assignments;
    private final HandlingRecords records;
    private final PartDeadlines deadlines;
    private final Directory directory;
    private final Happening happening;

    AssignDepartments(
            Proposals proposals,
            Assignments assignments,
            HandlingRecords records,
            PartDeadlines deadlines,
            Directory directory,
            Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.records = records;
        this.deadlines = deadlines;
        this.directory = directory;
        this.happening = happening;
    }

    /**
     * @param lead organ code of the lead or only department, null when all are separate
     * @param departments the co-handling ones in order, or the separate ones; may be empty
     * @param requirement what the sheet asks of them, may be null
     */
    public record Command(
            String proposalId, AssignmentWay way, String lead, List<String> departments, String requirement) {

        /** A lead department, alone or with co-handling ones in order. */
        public Command(String proposalId, String lead, List<String> coHandling, String requirement) {
            this(
                    proposalId,
                    coHandling.isEmpty() ? AssignmentWay.SINGLE : AssignmentWay.LEAD_AND_CO,
                    lead,
                    coHandling,
                    requirement);
        }

        boolean isSeparate() {
            return way == AssignmentWay.SEPARATE;
        }
    }

    @Transactional
    public void assign(Actor actor, Command command) {
        actor.require(HandlingAct.ASSIGN);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        // while departments are still asked, the process refuses
        if (proposal.state() != ProposalState.DOCKETED && proposal.state() != ProposalState.PRE_ASSIGNING) {
            throw BusinessException.stale("error.assign.state");
        }
        List<Organ> organs = check(actor.tenant(), command);
        int round = records.roundToAssign(actor.tenant(), proposal.id());
        var reply = deadlines.reply(proposal, round);
        List<AssignedDepartment> assigned = new ArrayList<>();
        for (int i = 0; i < organs.size(); i++) {
            Assignment part = part(actor, command, round, organs.get(i), i);
            assignments.add(part, actor.person());
            var due = part.role() != DepartmentRole.CO_HANDLING
                    ? deadlines.openLead(part, proposal, reply)
                    : deadlines.openCoHandling(part, proposal, reply);
            assigned.add(new AssignedDepartment(
                    part.id(), part.organ(), organs.get(i).name(), part.role(), due));
        }
        var first = assigned.get(0);
        records.lead(actor.tenant(), proposal.id(), round, first.assignmentId(), first.organ());
        deadlines.metAssign(actor.tenant(), proposal.id());
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.IN_HANDLING);
        happening.publish(new DepartmentsAssigned(actor, proposal.id(), round, assigned));
    }

    private Assignment part(Actor actor, Command command, int round, Organ organ, int ord) {
        var role = command.isSeparate()
                ? DepartmentRole.SEPARATE
                : ord == 0 ? DepartmentRole.LEAD : DepartmentRole.CO_HANDLING;
        return new Assignment(
                actor.tenant(),
                Ids.next(),
                command.proposalId(),
                round,
                organ.code(),
                role,
                ord,
                AssignmentState.ASSIGNED,
                command.requirement(),
                happening.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<Organ> check(String tenant, Command command) {
        List<Problem> problems = new ArrayList<>();
        List<Organ> organs = new ArrayList<>();
        if (!command.isSeparate()) {
            requireLead(command);
            organs.add(organ(tenant, "lead", command.lead(), problems));
        }
        for (String code : departments(command)) {
            if (code.equals(command.lead()) && !command.isSeparate()) {
                problems.add(Problem.at("coHandling", "error.assign.leadTwice"));
            } else {
                organs.add(organ(tenant, "coHandling", code, problems));
            }
        }
        if (command.isSeparate() && organs.size() < 2) {
            problems.add(Problem.at("coHandling", "error.assign.separateFew"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return organs;
    }

    private static Set<String> departments(Command command) {
        return command.way() == AssignmentWay.SINGLE ? Set.of() : new LinkedHashSet<>(command.departments());
    }

    private static void requireLead(Command command) {
        if (command.lead() == null || command.lead().isBlank()) {
            throw BusinessException.invalid(Problem.at("lead", "error.assign.leadMissing"));
        }
    }

    private Organ organ(String tenant, String field, String code, List<Problem> problems) {
        Organ organ = directory.organ(tenant, code).filter(Organ::handles).orElse(null);
        if (organ == null) {
            problems.add(Problem.at(field, "error.assign.organUnknown", code));
        }
        return organ;
    }
}
