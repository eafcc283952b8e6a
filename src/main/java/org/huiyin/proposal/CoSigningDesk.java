package org.huiyin.proposal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huiyin.proposal.CoSigning.Answer;
import org.huiyin.proposal.CoSigning.Outcome;
import org.huiyin.proposal.CoSigningEvent.CoSignatureDeclined;
import org.huiyin.proposal.CoSigningEvent.CoSignatureGiven;
import org.huiyin.proposal.CoSigningEvent.End;
import org.huiyin.proposal.persistence.CoSignings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联名: those invited sign or decline, in time; the lead proposer hands in earlier, or calls it off. */
@Service
public class CoSigningDesk {

    private static final int LONGEST_LIST = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CoSignings coSignings;
    private final CoSigningEnd end;
    private final CoSigningClock clock;
    private final ApplicationEventPublisher events;

    CoSigningDesk(CoSignings coSignings, CoSigningEnd end, CoSigningClock clock, ApplicationEventPublisher events) {
        this.coSignings = coSignings;
        this.end = end;
        this.clock = clock;
        this.events = events;
    }

    /** What its lead proposer and those invited may see. @throws BusinessException NOT_FOUND for everybody else */
    @Transactional(readOnly = true)
    public CoSigning show(String draftId, Actor actor) {
        return coSignings
                .find(actor.tenant(), draftId)
                .filter(c -> concerns(c, actor))
                .orElseThrow(() -> unknown(draftId));
    }

    /** Own invitations and those to this proposer, also answered and ended ones, the newest first. */
    @Transactional(readOnly = true)
    public List<CoSigning> all(Actor actor) {
        actor.require(ProposalAct.CO_SIGN);
        return coSignings.of(actor.tenant(), actor.person(), LONGEST_LIST).stream()
                .filter(c -> concerns(c, actor))
                .toList();
    }

    /** With the last answer the paper goes out with those who signed. */
    @Transactional
    public CoSigning answer(String draftId, boolean sign, Actor actor) {
        actor.require(ProposalAct.CO_SIGN);
        CoSigning c = coSignings
                .lock(actor.tenant(), draftId)
                .filter(found -> found.invitation(actor.person()).isPresent()
                        && actor.role() == found.kind().proposer())
                .orElseThrow(() -> unknown(draftId));
        if (c.invitation(actor.person()).orElseThrow().answer() != Answer.INVITED) {
            throw BusinessException.stale("error.proposal.co-signing.answered");
        }
        requireInTime(c);
        requireOpen(c);
        coSignings.answer(c, actor.person(), sign ? Answer.SIGNED : Answer.DECLINED, clock.now());
        String subject = c.submission().subject();
        events.publishEvent(
                sign
                        ? new CoSignatureGiven(actor, draftId, subject, c.lead(), actor.person())
                        : new CoSignatureDeclined(actor, draftId, subject, c.lead(), actor.person()));
        return coSignings.find(c.tenant(), c.draftId()).orElseThrow();
    }

    /** The lead proposer does not wait any longer: whoever has not signed is not named. */
    @Transactional
    public void handIn(String draftId, Actor actor) {
        end.handIn(own(draftId, actor), End.BY_LEAD, actor, actor);
    }

    /** The draft stays, to be changed or thrown away. */
    @Transactional
    public void cancel(String draftId, Actor actor) {
        end.close(own(draftId, actor), Outcome.CANCELLED, End.CALLED_OFF, actor);
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

    private static boolean concerns(CoSigning c, Actor actor) {
        return actor.role() == c.kind().proposer()
                && (c.lead().equals(actor.person())
                        || c.invitation(actor.person()).isPresent());
    }

    /** Also when it has ended since: whoever comes late is told the moment. */
    private void requireInTime(CoSigning c) {
        boolean untilItsEnd = c.isOpen() || !c.closedAt().isBefore(c.expiresAt());
        if (untilItsEnd && clock.isOver(c)) {
            throw BusinessException.gateClosed("error.proposal.co-signing.expired", moment(c.expiresAt()));
        }
    }

    private static void requireOpen(CoSigning c) {
        if (!c.isOpen()) {
            throw BusinessException.stale("error.proposal.co-signing.closed", moment(c.closedAt()));
        }
    }

    private static String moment(Instant at) {
        return ZonedDateTime.ofInstant(at, ChinaTime.ZONE).format(MOMENT);
    }

    private static BusinessException unknown(String draftId) {
        return BusinessException.notFound("error.proposal.co-signing.unknown", draftId);
    }
}
