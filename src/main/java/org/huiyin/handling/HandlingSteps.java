package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.HandlingEvent.CoHandlingReleased;
import org.huiyin.handling.persistence.Assignments;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acts that no person does: delivery, release, expiry, assessment, conclusion. They run in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
class HandlingSteps implements ProcessSteps {

    private final Proposals proposals;
    private final Assignments assignments;
    private final DeliveryRound delivery;
    private final Duties duties;
    private final FeedbackDesk feedback;
    private final Dissatisfaction dissatisfaction;
    private final PartDeadlines deadlines;
    private final Happening happening;

    HandlingSteps(
            Proposals proposals,
            Assignments assignments,
            DeliveryRound delivery,
            Duties duties,
            FeedbackDesk feedback,
            Dissatisfaction dissatisfaction,
            PartDeadlines deadlines,
            Happening happening) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.delivery = delivery;
        this.duties = duties;
        this.feedback = feedback;
        this.dissatisfaction = dissatisfaction;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    @Override
    public List<String> assignmentsToHandle(String tenant, String proposalId) {
        return assignments.ofRound(tenant, proposalId, feedback.round(tenant, proposalId)).stream()
                .filter(a -> !a.state().isClosed())
                .map(Assignment::id)
                .toList();
    }

    @Override
    public Part part(String tenant, String assignmentId) {
        Assignment a = assignments.get(tenant, assignmentId);
        return new Part(a.id(), a.organ(), a.role(), a.state() != AssignmentState.ASSIGNED);
    }

    @Override
    public boolean openDuties(String tenant, String assignmentId) {
        Assignment part = assignments.get(tenant, assignmentId);
        return duties.open(part, proposals.get(tenant, part.proposalId()));
    }

    @Override
    public String reviewer(String tenant, String proposalId) {
        return proposals.get(tenant, proposalId).kind().reviewer().name();
    }

    @Override
    public void nextProgress(String tenant, String assignmentId) {
        Assignment part = assignments.get(tenant, assignmentId);
        duties.nextMonth(part, proposals.get(tenant, part.proposalId()));
    }

    @Override
    public boolean deliverReply(String tenant, String proposalId, String assignmentId) {
        Proposal proposal = proposals.lock(tenant, proposalId);
        return delivery.begin(proposal, assignments.get(tenant, assignmentId));
    }

    @Override
    public void releaseCoHandling(String tenant, String assignmentId) {
        Assignment part = assignments.lock(tenant, assignmentId);
        assignments.release(part, happening.now());
        LocalDate due = deadlines.missedOpinion(part);
        happening.publish(
                new CoHandlingReleased(Happening.clockOf(tenant), part.proposalId(), part.id(), part.organ(), due));
    }

    @Override
    public List<String> signersToAsk(String tenant, String proposalId) {
        return feedback.current(tenant, proposalId).persons();
    }

    @Override
    public void expireFeedback(String tenant, String proposalId) {
        proposals.hold(tenant, proposalId);
        feedback.expire(tenant, proposalId);
    }

    @Override
    public Remedy assessFeedback(String tenant, String proposalId) {
        if (!feedback.dissatisfied(tenant, proposalId)) {
            return Remedy.NONE;
        }
        return dissatisfaction.follow(proposals.lock(tenant, proposalId), feedback.round(tenant, proposalId));
    }

    @Override
    public void conclude(String tenant, String proposalId) {
        proposals.advance(tenant, proposalId, ProposalState.CONCLUDED);
        feedback.conclude(tenant, proposalId);
    }
}
