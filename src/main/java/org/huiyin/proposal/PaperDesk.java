package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.persistence.ProposalRegister.Paper;
import org.huiyin.proposal.persistence.ProposalRegister.Receipt;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Component;

/** Takes a submission, checks it and whose it is, and makes of it what the register enters. Writes nothing. */
@Component
class PaperDesk {

    /** An organ's own system sends what the proposer did there; then nobody wrote it on their behalf. */
    private static final String SYSTEM = "system";

    private final SubmissionCheck check;
    private final Directory directory;
    private final Clock clock;

    PaperDesk(SubmissionCheck check, Directory directory, Clock clock) {
        this.check = check;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws BusinessException when the submission is wrong or not the actor's to hand in */
    Paper receive(RegisterProposal.Command command, Actor actor) {
        Submission submission = command.submission();
        check.require(actor.tenant(), submission);
        actor.require(ProposalAct.submitting(submission.kind()));
        requireOwnPaper(submission, actor);
        Proposal proposal = proposal(submission, actor);
        boolean onBehalf = !proposal.submittedBy().equals(submission.leadProposer());
        String hash = submission.text().hash();
        return new Paper(proposal, new Receipt(command.source(), command.sentAs(), onBehalf, hash));
    }

    /** A deputy or member proposes in their own name; the secretariat and its system write down what others propose. */
    private static void requireOwnPaper(Submission submission, Actor actor) {
        boolean proposer = actor.role() == submission.kind().proposer();
        if (proposer && !submission.leadProposer().equals(actor.person())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
    }

    private Proposal proposal(Submission s, Actor actor) {
        Instant now = clock.instant();
        return new Proposal(
                Ids.next(),
                actor.tenant(),
                s.kind(),
                s.term(),
                s.session(),
                s.inSession(),
                s.subject().strip(),
                s.grounds().strip(),
                s.category(),
                Proposal.numbered(
                        s.text().recommendations().stream().map(String::strip).toList()),
                signers(actor.tenant(), s),
                s.body() == null || s.body().isBlank() ? null : s.body().strip(),
                s.wishedDepartments(),
                s.origin(),
                s.consentsToDisclosure(),
                SYSTEM.equals(actor.person()) ? s.leadProposer() : actor.person(),
                s.sample(),
                s.submittedAt() == null ? now : s.submittedAt(),
                now,
                null,
                null,
                null,
                ProposalState.SUBMITTED,
                0,
                null,
                false,
                s.bodyKind());
    }

    private List<Proposal.Signer> signers(String tenant, Submission s) {
        List<Proposal.Signer> signers = new ArrayList<>();
        Proposal.Signer lead = signer(tenant, s.leadProposer(), true);
        signers.add(s.bodyKind() == null ? lead : lead.of(s.body().strip()));
        s.coSigners().forEach(person -> signers.add(signer(tenant, person, false)));
        return signers;
    }

    private Proposal.Signer signer(String tenant, String person, boolean lead) {
        return new Proposal.Signer(
                person, directory.person(tenant, person).orElseThrow().name(), lead);
    }
}
