package org.huiyin.handling;

import java.util.List;

/**
 * What a reply settles beside its text.
 *
 * @param summary what is published instead of the whole text
 * @param promised a deferred reply that promises all the same (承诺型)
 * @param relayConsent 经领衔人同意由其转告: when and how the lead proposer agreed; null = everybody gets a letter
 */
public record ReplyTerms(String summary, boolean promised, String relayConsent, List<ReplyCommitment> commitments) {

    public static final ReplyTerms NONE = new ReplyTerms(null, false, null, List.of());

    public ReplyTerms {
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    public boolean relayed() {
        return relayConsent != null && !relayConsent.isBlank();
    }

    /** Such a reply is not issued without dated commitments. */
    public boolean mustCommit(OutcomeCategory category) {
        return category == OutcomeCategory.PLANNED || (category == OutcomeCategory.DEFERRED && promised);
    }

    ReplyTerms withSummary(String words) {
        return new ReplyTerms(words, promised, relayConsent, commitments);
    }
}
