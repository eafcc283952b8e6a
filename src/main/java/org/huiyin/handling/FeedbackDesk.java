package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.handling.HandlingEvent.FeedbackExpired;
import org.huiyin.handling.HandlingEvent.FeedbackRequested;
import org.huiyin.handling.HandlingEvent.ProposalConcluded;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.Proposal.Signer;
import org.huiyin.shared.ChinaTime;
import org.springframework.stereotype.Component;

/** Rounds of feedback: who is asked, what came back, what follows from it. */
@Component
class FeedbackDesk {

    private final Feedbacks feedbacks;
    private final HandlingRecords records;
    private final VerdictDeadlines deadlines;
    private final Happening happening;

    FeedbackDesk(Feedbacks feedbacks, HandlingRecords records, VerdictDeadlines deadlines, Happening happening) {
        this.feedbacks = feedbacks;
        this.records = records;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    int round(String tenant, String proposalId) {
        return records.find(tenant, proposalId).orElseThrow().round();
    }

    FeedbackRound current(String tenant, String proposalId) {
        return feedbacks.current(tenant, proposalId).orElseThrow();
    }

    /**
     * Asks every signer the first time, and only the dissatisfied after a rehandling.
     *
     * @param organs the departments whose replies were delivered in this round
     */
    void request(String tenant, Proposal proposal, int round, List<String> organs, OutcomeCategory category) {
        List<String> persons = round == 1
                ? proposal.signers().stream().map(Signer::person).toList()
                : feedbacks.dissatisfied(tenant, proposal.id(), round - 1);
        records.replied(tenant, proposal.id(), category, happening.now());
        feedbacks.request(tenant, proposal.id(), round, persons, organs, happening.now());
        LocalDate due = deadlines.openFeedback(proposal);
        happening.publish(new FeedbackRequested(Happening.clockOf(tenant), proposal.id(), round, persons, due));
    }

    /** 到期只记未反馈,不替填. */
    void expire(String tenant, String proposalId) {
        FeedbackRound round = current(tenant, proposalId);
        Map<String, Long> given = feedbacks.of(tenant, proposalId).stream()
                .filter(f -> f.round() == round.round())
                .collect(Collectors.groupingBy(Feedback::person, Collectors.counting()));
        feedbacks.close(tenant, proposalId, round.round(), true, happening.now());
        deadlines.cancelFeedback(tenant, proposalId);
        // who has rated some of the departments only is silent about the others
        List<String> persons = round.persons().stream()
                .filter(person ->
                        given.getOrDefault(person, 0L) < round.organs().size())
                .sorted()
                .toList();
        happening.publish(new FeedbackExpired(Happening.clockOf(tenant), proposalId, round.round(), persons));
    }

    boolean dissatisfied(String tenant, String proposalId) {
        return !feedbacks.dissatisfied(tenant, proposalId).isEmpty();
    }

    /** After the leader's meeting: the dissatisfied once more, about the same departments. */
    void askAgain(Proposal proposal) {
        String tenant = proposal.tenant();
        FeedbackRound before = current(tenant, proposal.id());
        List<String> persons = feedbacks.dissatisfied(tenant, proposal.id(), before.round());
        int round = before.round() + 1;
        records.round(tenant, proposal.id(), round);
        feedbacks.request(tenant, proposal.id(), round, persons, before.organs(), happening.now());
        LocalDate due = deadlines.openFeedback(proposal);
        happening.publish(new FeedbackRequested(Happening.clockOf(tenant), proposal.id(), round, persons, due));
    }

    void conclude(String tenant, String proposalId) {
        boolean still = dissatisfied(tenant, proposalId);
        HandlingRecord record = records.concluded(tenant, proposalId, still, happening.now());
        LocalDate repliedOn = record.repliedAt() == null ? null : ChinaTime.dateOf(record.repliedAt());
        happening.publish(
                new ProposalConcluded(Happening.clockOf(tenant), proposalId, record.category(), still, repliedOn));
    }
}
