package org.huiyin.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens on a ladder of escalation. Inside the offices and the department concerned, never told to proposers. */
public sealed interface LadderEvent extends DomainEvent {

    String ladderId();

    /** Who owes what it is about. */
    String organ();

    int level();

    @Override
    default String subjectType() {
        return "LADDER";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return ladderId();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /**
     * 开梯; its first level is reached in the same transaction.
     *
     * @param of PROPOSAL, COMMITMENT, WHISTLE …
     * @param scope the assignment or the whistle's part, or null
     * @param level 0
     * @param dueAt the minute, or null when it had the whole day
     */
    record LadderOpened(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String of,
            String ofId,
            String scope,
            String kind,
            String trigger,
            String proposalId,
            String title,
            LocalDate due,
            Instant dueAt,
            boolean emergency)
            implements LadderEvent {}

    /**
     * 升至某级
     *
     * @param kind of what is owed
     * @param owed by which day
     */
    record LadderLevelReached(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            int step,
            String trigger,
            boolean emergency,
            String kind,
            String proposalId,
            LocalDate owed)
            implements LadderEvent {}

    /** 签发催办单 @param dueAt the minute, or null when it has the whole day */
    record ChaserSigned(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String number,
            String text,
            LocalDate due,
            Instant dueAt)
            implements LadderEvent {}

    /** 催办回执 */
    record ChaserAnswered(Actor actor, String ladderId, String organ, int level, String number, String answer)
            implements LadderEvent {}

    /**
     * 签发督办通知书，抄送主要领导
     *
     * @param due until when it is answered
     * @param dueAt the minute, or null when it has the whole day
     * @param kind of what is owed
     * @param owed by which day
     */
    record SupervisionOrderSigned(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String number,
            String text,
            LocalDate due,
            Instant dueAt,
            String kind,
            String proposalId,
            LocalDate owed)
            implements LadderEvent {}

    /** 答复督办 */
    record SupervisionOrderAnswered(Actor actor, String ladderId, String organ, int level, String number, String answer)
            implements LadderEvent {}

    /** 召集协调会 @param agenda what is asked of those called, or null */
    record MeetingCalled(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String meetingId,
            Instant meetsAt,
            String place,
            String chair,
            List<String> organs,
            LocalDate due,
            String agenda)
            implements LadderEvent {}

    /** 协调会纪要 @param organs who had been called */
    record MeetingRecorded(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String meetingId,
            String minutes,
            String leadOrgan,
            LocalDate agreedDue,
            List<String> organs)
            implements LadderEvent {}

    /** 提请街道吹哨: asked for, not blown. */
    record WhistleAskedFor(
            Actor actor,
            String ladderId,
            String proposalId,
            String organ,
            String subdistrict,
            String reason,
            int level,
            LocalDate due)
            implements LadderEvent {}

    /** 区领导领办 */
    record LeadTaken(Actor actor, String ladderId, String organ, int level, String leader, String plan, LocalDate due)
            implements LadderEvent {}

    /** 区领导终裁 */
    record LeaderRuled(Actor actor, String ladderId, String organ, int level, String number, String ruling)
            implements LadderEvent {}

    /** 通报 */
    record CircularIssued(Actor actor, String ladderId, String organ, int level, String number, String text)
            implements LadderEvent {}

    /**
     * 本级期满
     *
     * @param waitedFor SIGNATURE, ANSWER or OBLIGATION
     */
    record LadderStepExpired(
            Actor actor, String ladderId, String organ, int level, int step, String waitedFor, boolean emergency)
            implements LadderEvent {}

    /** 记黄牌、红牌 */
    record CardIssued(
            Actor actor, String ladderId, String organ, int level, String cardId, String colour, LocalDate appealUntil)
            implements LadderEvent {}

    /** 申诉 */
    record CardAppealed(
            Actor actor, String ladderId, String organ, int level, String cardId, String appeal, LocalDate answerUntil)
            implements LadderEvent {}

    /** 申诉答复即将到期 */
    record CardAppealDueSoon(Actor actor, String ladderId, String organ, int level, String cardId, LocalDate due)
            implements LadderEvent {}

    /** 申诉逾期未答复 */
    record CardAppealOverdue(Actor actor, String ladderId, String organ, int level, String cardId, LocalDate due)
            implements LadderEvent {}

    /** 答复申诉; upheld makes the card void. */
    record CardAppealAnswered(
            Actor actor, String ladderId, String organ, int level, String cardId, boolean upheld, String answer)
            implements LadderEvent {}

    /** 梯终: the obligation is met or no longer waited for. */
    record LadderMet(Actor actor, String ladderId, String organ, int level) implements LadderEvent {}

    /** A clock of the ladder was given another end by a changed calendar or parameter. */
    record LadderClockMoved(
            Actor actor,
            String ladderId,
            String organ,
            int level,
            String kind,
            LocalDate before,
            LocalDate due,
            boolean provisional,
            String reason)
            implements LadderEvent {}
}
