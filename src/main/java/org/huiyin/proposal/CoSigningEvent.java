package org.huiyin.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/**
 * What happens to a paper while it waits for signatures. It is no proposal yet: the subject is the invitation, whose id its submission
 * then has as its event id and sender's reference.
 */
public sealed interface CoSigningEvent extends DomainEvent {

    String TYPE = "CO_SIGNING";

    String coSigningId();

    @Override
    default String subjectType() {
        return TYPE;
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return coSigningId();
    }

    /** Why it ended. */
    enum End {
        /** Everybody invited has answered. */
        ALL_ANSWERED,
        EXPIRED,
        /** The lead proposer did not wait any longer. */
        BY_LEAD,
        CALLED_OFF,
        /** At its end it could not be handed in any more. */
        NOT_ACCEPTED
    }

    /**
     * 邀请联名.
     *
     * @param again asked before, now with another text or other people
     * @param voided how many signatures of the former text do not count any more
     * @param invited whose answer is awaited
     */
    record CoSignersInvited(
            Actor actor,
            String coSigningId,
            ProposalKind kind,
            String subject,
            String leadProposer,
            List<String> invited,
            boolean again,
            int voided,
            Instant expiresAt)
            implements CoSigningEvent {}

    /** 签名联名 */
    record CoSignatureGiven(Actor actor, String coSigningId, String subject, String leadProposer, String person)
            implements CoSigningEvent {}

    /** 不参加联名: for the lead proposer's eyes, not for the others invited. */
    record CoSignatureDeclined(Actor actor, String coSigningId, String subject, String leadProposer, String person)
            implements CoSigningEvent {}

    /** 截止前提醒 */
    record CoSignersReminded(
            Actor actor,
            String coSigningId,
            String subject,
            String leadProposer,
            List<String> invited,
            Instant expiresAt)
            implements CoSigningEvent {}

    /**
     * 联名结束.
     *
     * @param signed those who are named
     * @param unsigned those who did not answer and are not named
     */
    record CoSigningEnded(
            Actor actor,
            String coSigningId,
            ProposalKind kind,
            String subject,
            String leadProposer,
            End end,
            List<String> signed,
            List<String> unsigned)
            implements CoSigningEvent {}
}
