package org.huiyin.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.huiyin.identity.BodyKind;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What happens to a proposal until it is docketed, and corrections of its record at any time. */
public sealed interface ProposalEvent extends DomainEvent {

    String proposalId();

    @Override
    default String subjectType() {
        return "PROPOSAL";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return proposalId();
    }

    /**
     * 收到
     *
     * @param body the collective body that proposes by its contact, or null
     */
    record ProposalReceived(
            Actor actor,
            String proposalId,
            ProposalKind kind,
            int term,
            int session,
            String subject,
            String leadProposer,
            List<String> coSigners,
            String source,
            String senderReference,
            Instant submittedAt,
            BodyKind bodyKind,
            String body)
            implements ProposalEvent {}

    /** 代录附扫描: handed in on behalf from a signed paper, whose scan stays with the file. */
    record PaperScanKept(Actor actor, String proposalId, String attachmentId, String fileName, long size, String sha256)
            implements ProposalEvent {}

    /** 受理 / 立案 */
    record ProposalDocketed(Actor actor, String proposalId, ProposalKind kind, String category, String number)
            implements ProposalEvent {}

    /**
     * 不予受理 / 不予立案.
     *
     * @param told whether the proposer is told by their account, at once
     * @param mayObject whether an objection is open to them
     */
    record ProposalDeclined(
            Actor actor,
            String proposalId,
            ProposalKind kind,
            String reasonCode,
            String explanation,
            boolean told,
            boolean mayObject)
            implements ProposalEvent {}

    /** 转社情民意 */
    record TransferredAsOpinion(
            Actor actor, String proposalId, String reason, String sentTo, boolean told, boolean mayObject)
            implements ProposalEvent {}

    /** 已告知提出人: recorded by the secretariat for a proposer without an account. */
    record ProposerTold(Actor actor, String proposalId, ToldWay way, String remark) implements ProposalEvent {}

    /** 异议 */
    record VerdictObjected(Actor actor, String proposalId, String grounds) implements ProposalEvent {}

    /** 复议 */
    record VerdictReconsidered(Actor actor, String proposalId, boolean upheld, String answer)
            implements ProposalEvent {}

    /** 结论确定: no objection within the window, or it was rejected. */
    record VerdictBecameFinal(Actor actor, String proposalId, ProposalState verdict, boolean objected)
            implements ProposalEvent {}

    /** 退回补正 */
    record CompletionRequested(Actor actor, String proposalId, String whatIsMissing) implements ProposalEvent {}

    record ProposalResubmitted(Actor actor, String proposalId, String subject) implements ProposalEvent {}

    /**
     * 撤回 / 撤案.
     *
     * @param number null when it had none yet
     * @param before the state it was taken from
     */
    record ProposalWithdrawn(
            Actor actor,
            String proposalId,
            ProposalKind kind,
            String number,
            ProposalState before,
            WithdrawalGround ground,
            String reason)
            implements ProposalEvent {}

    /**
     * 并案: a child is handled with its mother from now on.
     *
     * @param before the state the child was in
     */
    record ProposalMerged(
            Actor actor,
            String proposalId,
            ProposalKind kind,
            String number,
            ProposalState before,
            String mother,
            String motherNumber,
            String reason)
            implements ProposalEvent {}

    /** 并入: others are handled with this one. */
    record ChildrenMerged(Actor actor, String proposalId, List<String> children, List<String> numbers, String reason)
            implements ProposalEvent {}

    /** 拆案: a child goes its own way again, from its assignment on. */
    record ProposalUnmerged(
            Actor actor, String proposalId, ProposalKind kind, String leadProposer, String mother, String reason)
            implements ProposalEvent {}

    /** 母案撤回,首个子案成为母案: assigned anew, with the other children. */
    record BecameMother(
            Actor actor,
            String proposalId,
            ProposalKind kind,
            String leadProposer,
            String formerMother,
            List<String> children)
            implements ProposalEvent {}

    /** 随母案: what became of the mother became of the child. */
    record FollowedMother(Actor actor, String proposalId, String mother, ProposalState state)
            implements ProposalEvent {}

    /** 退出联名 */
    record CoSignerLeft(Actor actor, String proposalId, String person, String reason) implements ProposalEvent {}

    /** 更正:the old value is kept here. */
    record RecordCorrected(Actor actor, String proposalId, String field, String before, String after, String reason)
            implements ProposalEvent {}
}
