package org.huiyin.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Conference.Result;
import org.huiyin.handling.RehandlingEvent.ConferenceHeld;
import org.huiyin.handling.persistence.Conferences;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 面商: the district leader records the meeting; with a written explanation the proposers are asked once more. */
@Service
public class RecordConference {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAMES = 200;
    private static final int LONGEST_PLACE = 100;

    private final Proposals proposals;
    private final Conferences conferences;
    private final FeedbackDesk feedback;
    private final VerdictDeadlines deadlines;
    private final Happening happening;

    RecordConference(
            Proposals proposals,
            Conferences conferences,
            FeedbackDesk feedback,
            VerdictDeadlines deadlines,
            Happening happening) {
        this.proposals = proposals;
        this.conferences = conferences;
        this.feedback = feedback;
        this.deadlines = deadlines;
        this.happening = happening;
    }

    /** @param explanation asked for when the result is EXPLAINED */
    public record Command(
            String proposalId,
            LocalDate heldOn,
            String place,
            String participants,
            String said,
            Result result,
            String explanation) {}

    @Transactional
    public void record(Actor actor, Command command) {
        actor.require(HandlingAct.CONFER);
        Proposal proposal = proposals.lock(actor.tenant(), command.proposalId());
        if (proposal.state() != ProposalState.CONFERRING) {
            throw BusinessException.stale("error.conference.state");
        }
        check(command);
        Conference held = conference(actor, proposal, command);
        conferences.add(actor, held);
        deadlines.metConferring(proposal);
        if (held.result() == Result.EXPLAINED) {
            proposals.advance(actor.tenant(), proposal.id(), ProposalState.REPLIED);
            feedback.askAgain(proposal);
        }
        happening.publish(
                new ConferenceHeld(actor, proposal.id(), held.round(), held.id(), held.heldOn(), held.result()));
    }

    private Conference conference(Actor actor, Proposal proposal, Command command) {
        return new Conference(
                Ids.next(),
                proposal.id(),
                feedback.round(actor.tenant(), proposal.id()),
                command.heldOn(),
                command.place(),
                command.participants().strip(),
                command.said().strip(),
                command.result(),
                command.result() == Result.EXPLAINED ? command.explanation().strip() : null,
                actor.personName(),
                happening.now());
    }

    private void check(Command command) {
        List<Problem> problems = new ArrayList<>();
        if (command.heldOn() == null || command.heldOn().isAfter(ChinaTime.dateOf(happening.now()))) {
            problems.add(Problem.at("heldOn", "error.conference.heldOn"));
        }
        Texts.atMost(problems, "place", command.place(), LONGEST_PLACE);
        Texts.required(problems, "participants", command.participants(), LONGEST_NAMES);
        Texts.required(problems, "said", command.said(), LONGEST_TEXT);
        if (command.result() == null) {
            problems.add(Problem.at("result", "error.conference.result"));
        } else if (command.result() == Result.EXPLAINED) {
            Texts.required(problems, "explanation", command.explanation(), LONGEST_TEXT);
        }
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
    }
}
