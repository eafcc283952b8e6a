package org.huiyin.handling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingEvent.FeedbackRecorded;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.handling.persistence.HandlingRecords;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评价: a signer rates attitude and result apart, by an own account. Nobody else can, and nothing overwrites a verdict. */
@Service
public class GiveFeedback {

    private final Proposals proposals;
    private final Feedbacks feedbacks;
    private final HandlingRecords records;
    private final PartDeadlines deadlines;
    private final Happening happening;

    GiveFeedback(
            Proposals proposals,
            Feedbacks feedbacks,
            HandlingRecords records,
            PartDeadlines deadlines,
            Happening happening) {
        this.proposals = proposals;
        this.feedbacks = feedbacks;
        this.records = records;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    public record Command(
            String proposalId,
            SatisfactionRating attitude,
            SatisfactionRating result,
            String contactWay,
            Integer contactTimes,
            Boolean agreesWithCategory,
            Boolean consentsToDisclosure,
            String comment) {}

    @Transactional
    public void give(Actor actor, Command command) {
        actor.require(HandlingAct.RATE);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (proposals.paperOf(proposal, actor.person()).isEmpty()) {
            throw BusinessException.forbidden("error.feedback.notSigner");
        }
        FeedbackRound round = openRound(actor, proposal);
        check(command);
        Feedback feedback = new Feedback(
                round.round(),
                actor.person(),
                command.attitude(),
                command.result(),
                command.contactWay(),
                command.contactTimes(),
                command.agreesWithCategory(),
                command.consentsToDisclosure(),
                command.comment(),
                happening.now());
        Set<String> missing = missing(actor.tenant(), proposal.id(), round);
        if (!missing.remove(actor.person())) {
            throw BusinessException.stale("error.feedback.given");
        }
        feedbacks.add(actor.tenant(), proposal.id(), feedback, actor.door());
        if (missing.isEmpty()) {
            feedbacks.close(actor.tenant(), proposal.id(), round.round(), false, happening.now());
            deadlines.metFeedback(actor.tenant(), proposal.id());
        }
        happening.publish(new FeedbackRecorded(
                actor, proposal.id(), round.round(), actor.person(), command.attitude(), command.result()));
    }

    private FeedbackRound openRound(Actor actor, Proposal proposal) {
        if (proposal.state() != ProposalState.REPLIED) {
            throw BusinessException.stale("error.feedback.state");
        }
        int number = records.find(actor.tenant(), proposal.id()).orElseThrow().round();
        FeedbackRound round =
                feedbacks.round(actor.tenant(), proposal.id(), number).orElseThrow();
        if (!round.persons().contains(actor.person())) {
            throw BusinessException.stale("error.feedback.notAsked");
        }
        return round;
    }

    private Set<String> missing(String tenant, String proposalId, FeedbackRound round) {
        Set<String> missing = new HashSet<>(round.persons());
        feedbacks.of(tenant, proposalId).stream()
                .filter(f -> f.round() == round.round())
                .forEach(f -> missing.remove(f.person()));
        return missing;
    }

    private static void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.attitude() == null) {
            problems.add(Problem.at("attitude", "error.feedback.attitude"));
        }
        if (command.result() == null) {
            problems.add(Problem.at("result", "error.feedback.result"));
        }
        Texts.atMost(problems, "comment", command.comment(), 1000);
        boolean dissatisfied = command.attitude() == SatisfactionRating.DISSATISFIED
                || command.result() == SatisfactionRating.DISSATISFIED;
        if (dissatisfied && (command.comment() == null || command.comment().isBlank())) {
            problems.add(Problem.at("comment", "error.feedback.why"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
