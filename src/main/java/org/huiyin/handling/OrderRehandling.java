package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.handling.HandlingEvent.RehandlingOrdered;
import org.huiyin.handling.RehandlingEvent.RehandlingSentToAssignment;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.handling.persistence.Feedbacks;
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

/** 重新办理: the secretariat confirms the dissatisfaction; whose reply did not satisfy handles again, one month by default. */
@Service
public class OrderRehandling {

    private final Proposals proposals;
    private final Assignments assignments;
    private final HandlingRecords records;
    private final Feedbacks feedbacks;
    private final PartDeadlines deadlines;
    private final Happening happening;

    OrderRehandling(
            Proposals proposals,
            Assignments assignments,
            HandlingRecords records,
            Feedbacks feedbacks,
            PartDeadlines deadlines,
            Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.records = records;
        this.feedbacks = feedbacks;
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
        List<Assignment> parts = nextParts(actor, record, requirement);
        LocalDate due = null;
        for (Assignment part : parts) {
            assignments.add(part, actor.person());
            due = deadlines.openRehandling(part, proposal);
        }
        Assignment first = parts.get(0);
        records.lead(actor.tenant(), proposal.id(), first.round(), first.id(), first.organ());
        proposals.advance(actor.tenant(), proposal.id(), ProposalState.IN_HANDLING);
        happening.publish(new RehandlingOrdered(
                actor,
                proposal.id(),
                first.round(),
                first.id(),
                first.organ(),
                first.requirement(),
                due,
                parts.stream().skip(1).map(Assignment::organ).toList()));
    }

    /** Of several departments that replied, those with whose reply somebody is dissatisfied; each answers for itself again. */
    private List<Assignment> nextParts(Actor actor, HandlingRecord record, String requirement) {
        List<String> unsatisfying = feedbacks.unsatisfying(actor.tenant(), record.proposalId());
        List<String> organs = unsatisfying.isEmpty() ? List.of(record.leadOrgan()) : unsatisfying;
        DepartmentRole role = organs.size() == 1 ? DepartmentRole.LEAD : DepartmentRole.SEPARATE;
        return IntStream.range(0, organs.size())
                .mapToObj(i -> nextPart(actor, record, organs.get(i), role, i, requirement))
                .toList();
    }

    /** No second acknowledgement: the department knows the matter (S70 → S40). */
    private Assignment nextPart(
            Actor actor, HandlingRecord record, String organ, DepartmentRole role, int place, String requirement) {
        return new Assignment(
                actor.tenant(),
                Ids.next(),
                record.proposalId(),
                record.round() + 1,
                organ,
                role,
                place,
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
