package org.huiyin.handling;

import org.huiyin.handling.HandlingEvent.RehandlingOrdered;
import org.huiyin.handling.RehandlingEvent.RehandlingSentToAssignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: the secretariat confirms the dissatisfaction; the lead department handles again, one month by default. */
@Service
public class OrderRehandling {

    private final Proposals proposals;
    private final Assignments assignments;
    private final HandlingRecords records;
    private final PartDeadlines deadlines;
    private final Happening happening;

    OrderRehandling(
            Proposals proposals,
            Assignments assignments,
            HandlingRecords records,
            PartDeadlines deadlines,
            Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.records = records;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /**
     * @param requirement what the second handling must achieve
     * @param otherDepartment the supervision office is to assign it anew
     */
    public record Command(String proposalId, String requirement, boolean otherDepartment) {}

    @Transactional
    public void order(Actor actor, Command command) {
        actor.require(HandlingAct.ORDER_REHANDLING);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (actor.role() != proposal.kind().reviewer()) {
            throw BusinessException.forbidden("error.forbidden.kind");
        }
        if (proposal.state() != ProposalState.REHANDLING_PENDING) {
            throw BusinessException.stale("error.rehandling.state");
        }
        if (command.requirement() == null || command.requirement().isBlank()) {
            throw BusinessException.invalid(Problem.at("requirement", "error.rehandling.requirement"));
        }
        HandlingRecord record = records.find(actor.tenant(), proposal.id()).orElseThrow();
        if (command.otherDepartment()) {
            assignAnew(actor, proposal, record, command.requirement().strip());
        } else {
            handleAgain(actor, proposal, record, command.requirement().strip());
        }
    }

    /** The round begins; who is to handle it the supervision office decides. */
    private void assignAnew(Actor actor, Proposal proposal, HandlingRecord record, String requirement) {
        records.round(actor.tenant(), proposal.id(), record.round() + 1);
        records.noLead(actor.tenant(), proposal.id());
        deadlines.openAssign(proposal);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.DOCKETED);
        happening.publish(new RehandlingSentToAssignment(actor, proposal.id(), record.round() + 1, requirement));
    }

    private void handleAgain(Actor actor, Proposal proposal, HandlingRecord record, String requirement) {
        Assignment part = nextPart(actor, proposal, record, requirement);
        assignments.add(part, actor.person());
        records.lead(actor.tenant(), proposal.id(), part.round(), part.id(), part.organ());
        var due = deadlines.openRehandling(part, proposal);
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.IN_HANDLING);
        happening.publish(new RehandlingOrdered(
                actor, proposal.id(), part.round(), part.id(), part.organ(), part.requirement(), due));
    }

    /** No second acknowledgement: the department knows the matter (S70 → S40). */
    private Assignment nextPart(Actor actor, Proposal proposal, HandlingRecord record, String requirement) {
        return new Assignment(
                actor.tenant(),
                Ids.next(),
                proposal.id(),
                record.round() + 1,
                record.leadOrgan(),
                DepartmentRole.LEAD,
                0,
                AssignmentState.HANDLING,
                requirement,
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
}
