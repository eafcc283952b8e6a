package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Invitation;
import org.huiyin.proposal.CoSigningEvent.CoSignersInvited;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 邀请联名: the lead proposer freezes the text and asks others to sign it. Asked again with another text, the signatures given so
 * far are void: they were for other words.
 */
@Service
public class InviteCoSigners {

    private final SubmissionCheck check;
    private final Drafts drafts;
    private final CoSignings coSignings;
    private final CoSigningTerm term;
    private final CoSigningClock clock;
    private final ApplicationEventPublisher events;

    InviteCoSigners(
            SubmissionCheck check,
            Drafts drafts,
            CoSignings coSignings,
            CoSigningTerm term,
            CoSigningClock clock,
            ApplicationEventPublisher events) {
        this.check = check;
        this.drafts = drafts;
        this.coSignings = coSignings;
        this.term = term;
        this.clock = clock;
        this.events = events;
    }

    /** @param submission its co-signers are those who are invited */
    public record Command(String draftId, Submission submission, JsonNode form) {}

    /** @param voided how many had signed the former text */
    public record Invited(CoSigning coSigning, int voided) {}

    @Transactional
    public Invited invite(Command command, Actor actor) {
        actor.require(ProposalAct.INVITE_CO_SIGNERS);
        Submission submission = command.submission();
        check.requireFromPeople(actor.tenant(), submission);
        requireLead(submission, actor);
        if (submission.coSigners().isEmpty()) {
            throw BusinessException.invalid(Problem.at("coSigners", "error.proposal.co-signing.nobody"));
        }
        Optional<CoSigning> before = coSignings.lock(actor.tenant(), command.draftId());
        before.ifPresent(c -> CoSigningDesk.requireOpenOf(c, actor));
        keepDraft(command, actor);
        CoSigning now = frozen(command, before, actor);
        coSignings.save(now);
        int voided = before.filter(b -> !b.textHash().equals(now.textHash()))
                .map(b -> b.signed().size())
                .orElse(0);
        wind(before, now);
        tell(before.isPresent(), now, voided, actor);
        return new Invited(coSignings.find(now.tenant(), now.draftId()).orElseThrow(), voided);
    }

    private void wind(Optional<CoSigning> before, CoSigning now) {
        boolean sameEnd =
                before.filter(b -> b.expiresAt().equals(now.expiresAt())).isPresent();
        if (!sameEnd) {
            before.ifPresent(clock::stop);
            clock.wind(now);
        }
    }

    private void tell(boolean again, CoSigning c, int voided, Actor actor) {
        events.publishEvent(new CoSignersInvited(
                actor,
                c.draftId(),
                c.kind(),
                c.submission().subject(),
                c.lead(),
                c.unsigned(),
                again,
                voided,
                c.expiresAt()));
    }

    private static void requireLead(Submission submission, Actor actor) {
        if (actor.role() != submission.kind().proposer() || !actor.person().equals(submission.leadProposer())) {
            throw BusinessException.forbidden("error.proposal.not-lead", actor.personName());
        }
    }

    private void keepDraft(Command command, Actor actor) {
        Draft draft = new Draft(
                actor.tenant(),
                command.draftId(),
                actor.person(),
                actor.organ(),
                null,
                command.form() == null ? NullNode.getInstance() : command.form(),
                clock.now(),
                null);
        if (!drafts.save(draft)) {
            throw BusinessException.stale("error.proposal.event-id-taken", command.draftId());
        }
    }

    private CoSigning frozen(Command command, Optional<CoSigning> before, Actor actor) {
        Submission submission = command.submission();
        String hash = submission.text().hash();
        boolean sameText = before.filter(b -> b.textHash().equals(hash)).isPresent();
        List<Invitation> invitations = submission.coSigners().stream()
                .map(person -> before.filter(b -> sameText)
                        .flatMap(b -> b.invitation(person))
                        .orElse(new Invitation(person, Answer.INVITED, null)))
                .toList();
        Instant expires = sameText ? before.get().expiresAt() : term.ends(actor.tenant(), submission);
        return new CoSigning(
                actor.tenant(),
                command.draftId(),
                actor.person(),
                submission.kind(),
                submission,
                command.form(),
                hash,
                before.map(CoSigning::openedAt).orElseGet(clock::now),
                expires,
                null,
                null,
                invitations);
    }
}
