package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.persistence.ProposalRegister;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a submission in the register, once, and puts it before the secretariat. Reached through Kafka only. */
@Service
public class RegisterProposal {

    /** An organ's own system sends what the proposer did there; then nobody wrote it on their behalf. */
    private static final String SYSTEM = "system";

    private final SubmissionCheck check;
    private final ProposalRegister register;
    private final ReviewClock reviewClock;
    private final Directory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterProposal(
            SubmissionCheck check,
            ProposalRegister register,
            ReviewClock reviewClock,
            Directory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.check = check;
        this.register = register;
        this.reviewClock = reviewClock;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param source the registered source that sent it
     * @param sentAs the sender's reference
     */
    public record Command(String source, String sentAs, Submission submission) {}

    /** @param first false when the register held it already; the id is then the first one's */
    public record Registered(String proposalId, boolean first) {}

    @Transactional
    public Registered register(Command command, Actor actor) {
        Submission submission = command.submission();
        check.require(actor.tenant(), submission);
        actor.require(ProposalAct.submitting(submission.kind()));
        requireOwnPaper(submission, actor);
        Proposal proposal = receive(submission, actor);
        String hash = submission.text().hash();
        boolean onBehalf = !proposal.submittedBy().equals(submission.leadProposer());
        if (!register.add(proposal, new ProposalRegister.Receipt(command.source(), command.sentAs(), onBehalf, hash))) {
            return new Registered(firstOf(proposal, command, hash), false);
        }
        reviewClock.open(proposal);
        events.publishEvent(new ProposalEvent.ProposalReceived(
                actor,
                proposal.id(),
                proposal.kind(),
                proposal.term(),
                proposal.session(),
                proposal.subject(),
                submission.leadProposer(),
                submission.coSigners(),
                command.source(),
                command.sentAs(),
                proposal.submittedAt()));
        return new Registered(proposal.id(), true);
    }

    /** A deputy or member proposes in their own name; the secretariat and its system write down what others propose. */
    private static void requireOwnPaper(Submission submission, Actor actor) {
        boolean proposer = actor.role() == submission.kind().proposer();
        if (proposer && !submission.leadProposer().equals(actor.person())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
    }

    private String firstOf(Proposal proposal, Command command, String hash) {
        return register.sameText(proposal, hash)
                .orElseThrow(() -> BusinessException.invalid(
                        Problem.at("senderReference", "error.proposal.reference-taken", command.sentAs())));
    }

    private Proposal receive(Submission s, Actor actor) {
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
                0);
    }

    private List<Proposal.Signer> signers(String tenant, Submission s) {
        List<Proposal.Signer> signers = new ArrayList<>();
        signers.add(signer(tenant, s.leadProposer(), true));
        s.coSigners().forEach(person -> signers.add(signer(tenant, person, false)));
        return signers;
    }

    private Proposal.Signer signer(String tenant, String person, boolean lead) {
        return new Proposal.Signer(
                person, directory.person(tenant, person).orElseThrow().name(), lead);
    }
}
