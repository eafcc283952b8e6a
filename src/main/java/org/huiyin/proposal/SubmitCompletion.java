package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a completed paper in again by page or REST; {@link ResubmitProposal} follows when its event comes back from Kafka. */
@Service
public class SubmitCompletion {

    private final Proposals proposals;
    private final ResubmissionCheck check;
    private final SubmissionPost post;

    SubmitCompletion(Proposals proposals, ResubmissionCheck check, SubmissionPost post) {
        this.proposals = proposals;
        this.check = check;
        this.post = post;
    }

    /** @param content the form as filled in, or null */
    public record Command(String eventId, String proposalId, Resubmission resubmission, JsonNode content) {}

    @Transactional
    public void submit(Command command, Actor actor) {
        Proposal proposal = proposals.get(actor.tenant(), command.proposalId());
        check.requireRight(proposal, actor);
        if (proposal.state() != ProposalState.RETURNED_FOR_COMPLETION) {
            throw BusinessException.stale(
                    "error.proposal.not-in-state", proposal.state().name());
        }
        check.requireGood(command.resubmission(), actor.tenant());
        post.post(
                new SubmissionPost.Letter(
                        command.eventId(),
                        "proposal.resubmitted.v1",
                        proposal.id(),
                        proposal.id(),
                        named(command.resubmission(), proposal),
                        command.content()),
                actor);
    }

    private static Resubmission named(Resubmission r, Proposal proposal) {
        return new Resubmission(
                proposal.id(),
                null,
                r.subject(),
                r.grounds(),
                r.recommendations(),
                r.category(),
                r.wishedDepartments(),
                r.origin(),
                r.consentsToDisclosure());
    }
}
