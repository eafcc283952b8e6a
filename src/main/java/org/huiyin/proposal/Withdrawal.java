package org.huiyin.proposal;

/**
 * The data of proposal.withdrawn.v1.
 *
 * @param proposalId or null when the paper is named by the sender's reference
 * @param senderReference the sender's own id of the submission
 */
public record Withdrawal(String proposalId, String senderReference, String reason) {}
