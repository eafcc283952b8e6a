package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a paper in by page or REST: kept here at once, registered when its event comes back from Kafka. */
@Service
public class SubmitProposal {

    private final SubmissionCheck check;
    private final SubmissionPost post;
    private final Clock clock;

    SubmitProposal(SubmissionCheck check, SubmissionPost post, Clock clock) {
        this.check = check;
        this.post = post;
        this.clock = clock;
    }

    /** @param content the form as filled in, or null */
    public record Command(String eventId, Submission submission, JsonNode content) {}

    @Transactional
    public void submit(Command command, Actor actor) {
        check.require(actor.tenant(), command.submission());
        ProposalKind kind = command.submission().kind();
        actor.require(ProposalAct.submitting(kind));
        if (actor.role() == kind.proposer()
                && !actor.person().equals(command.submission().leadProposer())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
        String given = command.submission().senderReference();
        String reference = given == null || given.isBlank() ? command.eventId() : given;
        post.post(
                new SubmissionPost.Letter(
                        command.eventId(),
                        "proposal.submitted.v1",
                        reference,
                        null,
                        command.submission().sentAs(reference, clock.instant()),
                        command.content()),
                actor);
    }
}
