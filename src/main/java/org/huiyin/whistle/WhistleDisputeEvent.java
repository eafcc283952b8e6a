package org.huiyin.whistle;

import org.huiyin.shared.Actor;

/** 退哨争议: what happens between the department that says it is not its matter and those who rule; proposers hear none of it. */
public sealed interface WhistleDisputeEvent extends WhistleEvent.Inside {

    String partId();

    /** 退哨异议 */
    record WhistleDisputed(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            String reason,
            boolean emergency)
            implements WhistleDisputeEvent {}

    /** 争议裁定 */
    record WhistleDisputeRuled(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            WhistleDispute.Level level,
            boolean upheld,
            String replacement,
            String words,
            boolean last)
            implements WhistleDisputeEvent {}

    /** 不服裁定，提请上一级 */
    record WhistleRulingContested(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String disputeId,
            WhistleDispute.Level level,
            String objection)
            implements WhistleDisputeEvent {}

    /** 接受裁定 */
    record WhistleRulingAccepted(
            Actor actor, String whistleId, String number, String partId, String organ, String disputeId)
            implements WhistleDisputeEvent {}

    /** 争议了结 */
    record WhistleDisputeClosed(
            Actor actor,
            String whistleId,
            String number,
            String partId,
            String organ,
            String organName,
            String disputeId,
            WhistleDispute.State outcome)
            implements WhistleDisputeEvent {}
}
