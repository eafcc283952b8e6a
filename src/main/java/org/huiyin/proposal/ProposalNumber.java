package org.huiyin.proposal;

/**
 * The number an item bears from docketing on, e.g. 建议-6-1-城建-014, or 建议-6-1-闭-城建-014 when it came between sessions. Only the
 * sequence counts; the category is there for the reader.
 */
public record ProposalNumber(
        ProposalKind kind, int term, int session, boolean inSession, ProposalCategory category, int seq) {

    public String printed() {
        String word = kind == ProposalKind.DEPUTY_SUGGESTION ? "建议" : "提案";
        return "%s-%d-%d-%s%s-%03d".formatted(word, term, session, inSession ? "" : "闭-", category.inNumbers(), seq);
    }
}
