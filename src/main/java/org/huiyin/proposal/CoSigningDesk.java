package org.huiyin.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.huiyin.identity.Directory;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Door;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联名: those invited sign or decline; answered by all, expired, or when the lead proposer wants it, the paper is handed in. */
@Service
public class CoSigningDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CoSignings coSignings;
    private final SubmitProposal submit;
    private final Directory directory;
    private final Clock clock;

    CoSigningDesk(CoSignings coSignings, SubmitProposal submit, Directory directory, Clock clock) {
        this.coSignings = coSignings;
        this.submit = submit;
        this.directory = directory;
        this.clock = clock;
    }

    /** What its lead proposer and those invited may see. @throws BusinessException NOT_FOUND for everybody else */
    @Transactional(readOnly = true)
    public CoSigning show(String draftId, Actor actor) {
        return coSignings
                .find(actor.tenant(), draftId)
                .filter(c -> concerns(c, actor))
                .orElseThrow(() -> unknown(draftId));
    }

    /** Last answer: the paper goes out with those who signed. */
    @Transactional
    public CoSigning answer(String draftId, boolean sign, Actor actor) {
        actor.require(ProposalAct.CO_SIGN);
        CoSigning c = coSignings
                .lock(actor.tenant(), draftId)
                .filter(found -> found.invitation(actor.person()).isPresent()
                        && actor.role() == found.kind().proposer())
                .orElseThrow(() -> unknown(draftId));
        requireOpen(c);
        Instant now = clock.instant();
        if (!now.isBefore(c.expiresAt())) {
            throw BusinessException.gateClosed(
                    "error.proposal.co-signing.expired",
                    ZonedDateTime.ofInstant(c.expiresAt(), ChinaTime.ZONE).format(MOMENT));
        }
        if (c.invitation(actor.person()).orElseThrow().answer() != Answer.INVITED) {
            throw BusinessException.stale("error.proposal.co-signing.answered");
        }
        coSignings.answer(c, actor.person(), sign ? Answer.SIGNED : Answer.DECLINED, now);
        CoSigning answered = coSignings.find(c.tenant(), c.draftId()).orElseThrow();
        if (answered.allAnswered()) {
            handIn(answered, lead(answered));
        }
        return coSignings.find(c.tenant(), c.draftId()).orElseThrow();
    }

    /** The lead proposer does not wait any longer: whoever has not signed is not named. */
    @Transactional
    public void handIn(String draftId, Actor actor) {
        handIn(own(draftId, actor), actor);
    }

    /** The draft stays, to be changed or thrown away. */
    @Transactional
    public void cancel(String draftId, Actor actor) {
        coSignings.close(own(draftId, actor), Outcome.CANCELLED, clock.instant());
    }

    /** The clock's act. */
    @Transactional
    public void expire(CoSignings.Key key) {
        coSignings
                .lock(key.tenant(), key.draftId())
                .filter(c -> c.isOpen() && !clock.instant().isBefore(c.expiresAt()))
                .ifPresent(c -> handIn(c, lead(c)));
    }

    /** At its expiry it could not be handed in any more; its lead proposer sees it on their page. */
    @Transactional
    public void refuse(CoSignings.Key key) {
        coSignings
                .lock(key.tenant(), key.draftId())
                .filter(CoSigning::isOpen)
                .ifPresent(c -> coSignings.close(c, Outcome.REFUSED, clock.instant()));
    }

    static void requireOpenOf(CoSigning c, Actor actor) {
        if (!c.lead().equals(actor.person())) {
            throw unknown(c.draftId());
        }
        requireOpen(c);
    }

    private CoSigning own(String draftId, Actor actor) {
        actor.require(ProposalAct.INVITE_CO_SIGNERS);
        CoSigning c = coSignings.lock(actor.tenant(), draftId).orElseThrow(() -> unknown(draftId));
        requireOpenOf(c, actor);
        return c;
    }

    private void handIn(CoSigning c, Actor lead) {
        submit.submit(new SubmitProposal.Command(c.draftId(), c.submission().signedWith(c.signed()), c.form()), lead);
        coSignings.close(c, Outcome.HANDED_IN, clock.instant());
    }

    private Actor lead(CoSigning c) {
        return directory.posts(c.tenant(), c.lead()).stream()
                .filter(post -> post.role() == c.kind().proposer())
                .findFirst()
                .flatMap(post -> directory
                        .person(c.tenant(), c.lead())
                        .map(person -> new Actor(
                                c.tenant(),
                                c.lead(),
                                person.name(),
                                post.role(),
                                post.organ(),
                                post.organName(),
                                null,
                                Door.CLOCK)))
                .orElseThrow(() -> BusinessException.forbidden("error.proposal.actor.no-proposer", c.lead()));
    }

    private static boolean concerns(CoSigning c, Actor actor) {
        return actor.role() == c.kind().proposer()
                && (c.lead().equals(actor.person())
                        || c.invitation(actor.person()).isPresent());
    }

    private static void requireOpen(CoSigning c) {
        if (!c.isOpen()) {
            throw BusinessException.stale("error.proposal.co-signing.closed");
        }
    }

    private static BusinessException unknown(String draftId) {
        return BusinessException.notFound("error.proposal.co-signing.unknown", draftId);
    }
}
