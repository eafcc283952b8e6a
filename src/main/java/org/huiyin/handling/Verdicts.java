package org.huiyin.handling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.handling.HandlingEvent.FeedbackRecorded;
import org.huiyin.handling.persistence.Feedbacks;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Component;

/** Takes verdicts into the books, whoever brings them: once per signer, department and round, and complete. */
@Component
class Verdicts {

    private static final int LONGEST_COMMENT = 1000;
    private static final Set<ProposalState> AFTER_CONCLUSION =
            EnumSet.of(ProposalState.CONCLUDED, ProposalState.DISCLOSED);

    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;
    private final Dissatisfaction dissatisfaction;
    private final VerdictDeadlines deadlines;
    private final VerdictMarks marks;
    private final Happening happening;

    Verdicts(
            Feedbacks feedbacks,
            FeedbackDesk desk,
            Dissatisfaction dissatisfaction,
            VerdictDeadlines deadlines,
            VerdictMarks marks,
            Happening happening) {
        this.feedbacks = feedbacks;
        this.desk = desk;
        this.dissatisfaction = dissatisfaction;
        this.deadlines = deadlines;
        this.marks = marks;
        this.happening = happening;
    }

    /**
     * @param organ the department it is about; null when only one replied
     * @param network where it came from, or null
     * @param scanId the scan when it is taken over from paper, or null
     */
    record Verdict(String person, String organ, VerdictForm form, String network, String scanId) {}

    /** @throws BusinessException STALE when the person has given it already */
    void requireMissing(String tenant, Proposal proposal, String person, String replied) {
        FeedbackRound round = round(tenant, proposal, person);
        if (!missing(tenant, proposal.id(), round).contains(new Place(person, organ(round, replied)))) {
            throw BusinessException.stale("error.feedback.given");
        }
    }

    void take(Actor actor, Proposal proposal, Verdict verdict) {
        FeedbackRound round = round(actor.tenant(), proposal, verdict.person());
        boolean late = round.closedAt() != null;
        check(verdict.form());
        String organ = organ(round, verdict.organ());
        Set<Place> missing = missing(actor.tenant(), proposal.id(), round);
        if (!missing.remove(new Place(verdict.person(), organ))) {
            throw BusinessException.stale("error.feedback.given");
        }
        feedbacks.add(actor, proposal.id(), feedback(actor, round, organ, verdict));
        if (missing.isEmpty() && !late) {
            feedbacks.close(actor.tenant(), proposal.id(), round.round(), false, happening.now());
            deadlines.metFeedback(actor.tenant(), proposal.id());
        }
        boolean done = missing.stream().noneMatch(place -> place.person().equals(verdict.person()));
        happening.publish(new FeedbackRecorded(
                scanned(actor, verdict),
                proposal.id(),
                round.round(),
                verdict.person(),
                verdict.form().attitude(),
                verdict.form().result(),
                organ,
                done,
                late,
                verdict.form().cause()));
        if (late && verdict.form().dissatisfied() && AFTER_CONCLUSION.contains(proposal.state())) {
            dissatisfaction.reopen(proposal, desk.round(actor.tenant(), proposal.id()));
        }
    }

    /** One signer's answer about one department. */
    private record Place(String person, String organ) {}

    /** The last round that asked this signer; once it is over the verdict is late, until the file is archived. */
    private FeedbackRound round(String tenant, Proposal proposal, String person) {
        if (proposal.state() == ProposalState.ARCHIVED) {
            throw BusinessException.stale("error.feedback.archived");
        }
        List<FeedbackRound> rounds = feedbacks.rounds(tenant, proposal.id());
        if (rounds.isEmpty()) {
            throw BusinessException.stale("error.feedback.state");
        }
        return rounds.stream()
                .filter(round -> round.asks(person))
                .reduce((first, second) -> second)
                .orElseThrow(() -> BusinessException.stale("error.feedback.notAsked"));
    }

    private static String organ(FeedbackRound round, String organ) {
        if (organ == null && !round.several()) {
            return round.organs().get(0);
        }
        if (organ == null || !round.organs().contains(organ)) {
            throw BusinessException.invalid(Problem.at("organ", "error.feedback.organ"));
        }
        return organ;
    }

    private Set<Place> missing(String tenant, String proposalId, FeedbackRound round) {
        Set<Place> missing = new HashSet<>();
        round.persons().forEach(person -> round.organs().forEach(organ -> missing.add(new Place(person, organ))));
        feedbacks.of(tenant, proposalId).stream()
                .filter(f -> f.round() == round.round())
                .forEach(f -> missing.remove(new Place(f.person(), f.organ())));
        return missing;
    }

    private Feedback feedback(Actor actor, FeedbackRound round, String organ, Verdict verdict) {
        VerdictForm form = verdict.form();
        if (form.signedOn() == null) {
            form = form.signedOn(ChinaTime.dateOf(happening.now()));
        }
        boolean paper = verdict.scanId() != null;
        return new Feedback(
                round.round(),
                verdict.person(),
                organ,
                form,
                happening.now(),
                round.closedAt() != null,
                paper ? actor.personName() : null,
                verdict.scanId(),
                paper ? Set.of() : marks.of(actor.tenant(), round, verdict.network(), happening.now()));
    }

    private static Actor scanned(Actor actor, Verdict verdict) {
        return verdict.scanId() == null ? actor : actor.forPerson(verdict.person());
    }

    private static void check(VerdictForm form) {
        List<Problem> problems = new ArrayList<>();
        if (form.attitude() == null) {
            problems.add(Problem.at("attitude", "error.feedback.attitude"));
        }
        if (form.result() == null) {
            problems.add(Problem.at("result", "error.feedback.result"));
        }
        Texts.atMost(problems, "comment", form.comment(), LONGEST_COMMENT);
        if (form.dissatisfied() && (form.comment() == null || form.comment().isBlank())) {
            problems.add(Problem.at("comment", "error.feedback.why"));
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
