package org.huiyin.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/**
 * What happens to a promise; it is written into the file of its proposal. Where its plan has milestones, what happens on the way names
 * the one it stands at.
 */
public sealed interface CommitmentEvent extends DomainEvent {

    String proposalId();

    String commitmentId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /** The milestone at which the promise stands by its plan, counted from 1. */
    record Step(int no, LocalDate day, String text) {}

    /** 列入承诺台账 */
    record CommitmentOpened(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String leadProposer,
            String matter,
            LocalDate due)
            implements CommitmentEvent {}

    /** 到期前提醒. @param due of the milestone that comes next, or of the promise */
    record CommitmentReminded(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate due,
            int daysLeft,
            Step milestone)
            implements CommitmentEvent {}

    /** 到期未兑现 */
    record CommitmentMissed(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate due,
            int moves,
            Step milestone)
            implements CommitmentEvent {}

    /** 未兑现，提请升级: neither kept nor explained, or moved as often as it may be. */
    record CommitmentBreached(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate due,
            Step milestone)
            implements CommitmentEvent {}

    /** 说明期限改动: by a parameter that was set, by a notice or a day off declared; told to those inside. */
    record CommitmentExplanationMoved(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate before,
            LocalDate due,
            boolean provisional,
            String reason)
            implements CommitmentEvent {

        @Override
        public Visibility visibility() {
            return Visibility.INTERNAL;
        }
    }

    /** 说明原因并改期 */
    record CommitmentRescheduled(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate dueBefore,
            LocalDate due,
            String reason,
            Step milestone)
            implements CommitmentEvent {}

    /** 升级处理: the supervision office says what is to be done and until when. */
    record CommitmentEscalationDecided(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            LocalDate dueBefore,
            LocalDate due,
            String decision)
            implements CommitmentEvent {}

    /** 报告兑现 */
    record CommitmentReported(
            Actor actor,
            String proposalId,
            String commitmentId,
            String organ,
            String matter,
            String witness,
            Step milestone)
            implements CommitmentEvent {}

    /** 确认兑现, by a proposer or the witness. */
    record CommitmentKept(Actor actor, String proposalId, String commitmentId, String organ, String matter)
            implements CommitmentEvent {}

    /** 未确认，退回继续履行 */
    record CommitmentNotKept(
            Actor actor, String proposalId, String commitmentId, String organ, String matter, String reason)
            implements CommitmentEvent {}

    /** 再次答复 */
    record CommitmentAnswered(
            Actor actor, String proposalId, String commitmentId, String organ, String matter, String letterNumber)
            implements CommitmentEvent {}
}
