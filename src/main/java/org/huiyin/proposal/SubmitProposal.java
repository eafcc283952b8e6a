package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a paper in by page or REST: kept here at once, registered when its event comes back from Kafka. */
@Service
public class SubmitProposal {

    private final SubmissionCheck check;
    private final SubmissionPost post;
    private final CoSignings coSignings;
    private final Clock clock;

    SubmitProposal(SubmissionCheck check, SubmissionPost post, CoSignings coSignings, Clock clock) {
        this.check = check;
        this.post = post;
        this.coSignings = coSignings;
        this.clock = clock;
    }

    /** @param content the form as filled in, or null */
    public record Command(String eventId, Submission submission, JsonNode content) {}

    /**
     * @throws BusinessException INVALID also when a proposer names others without having asked them: they are invited and sign by
     *     themselves; and when the secretariat brings no scan
     */
    @Transactional
    public void submit(Command command, Actor actor) {
        Submission submission = command.submission();
        check.requireFromPeople(actor.tenant(), submission);
        if (actor.role() == submission.kind().reviewer()) {
            // from a signed paper only, by SubmitOnBehalf
            PaperScans.require(null);
        }
        if (actor.role() == submission.kind().proposer()
                && !submission.coSigners().isEmpty()) {
            throw BusinessException.invalid(Problem.at("coSigners", "error.proposal.co-signers.uninvited"));
        }
        boolean waits = coSignings
                .find(actor.tenant(), command.eventId())
                .filter(CoSigning::isOpen)
                .isPresent();
        if (waits) {
            throw BusinessException.gateClosed("error.proposal.draft.co-signing");
        }
        handIn(command, actor);
    }

    /** Those named have signed it by invitation. */
    @Transactional
    public void submitSigned(Command command, Actor lead) {
        check.require(lead.tenant(), command.submission());
        handIn(command, lead);
    }

    private void handIn(Command command, Actor actor) {
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
