package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 答复: the draft and, once issued, the letter.
 *
 * @param version grows with every submission for clearing
 * @param step where the clearing stands; null while it is a draft or once it is issued
 * @param steps which steps its clearing passes
 * @param masks words that are not published
 */
public record Reply(
        String id,
        String proposalId,
        String assignmentId,
        int round,
        int version,
        ClearingStep step,
        OutcomeCategory category,
        Disclosure disclosure,
        String disclosureGround,
        String opening,
        String closing,
        String draftedBy,
        String draftedByName,
        Instant savedAt,
        String letterNumber,
        Instant issuedAt,
        String issuedByName,
        List<Answer> answers,
        List<Clearing> clearings,
        List<Delivery> deliveries,
        ReplyTerms terms,
        List<ClearingStep> steps,
        List<ReplyMask> masks) {

    public boolean isIssued() {
        return issuedAt != null;
    }

    public Optional<Answer> answer(int no) {
        return answers.stream().filter(a -> a.no() == no).findFirst();
    }

    /** The latest decision when it sent the draft back. */
    public Optional<Clearing> sentBack() {
        if (isIssued() || step != null || clearings.isEmpty()) {
            return Optional.empty();
        }
        Clearing last = clearings.get(clearings.size() - 1);
        return last.passed() ? Optional.empty() : Optional.of(last);
    }

    /** As the letter goes out: who cleared it with which remark stays in the house. */
    public Reply withoutClearings() {
        return new Reply(
                id,
                proposalId,
                assignmentId,
                round,
                version,
                step,
                category,
                disclosure,
                disclosureGround,
                opening,
                closing,
                draftedBy,
                draftedByName,
                savedAt,
                letterNumber,
                issuedAt,
                issuedByName,
                answers,
                List.of(),
                deliveries,
                terms,
                steps,
                List.of());
    }

    /** With the disclosure the leader has decided. */
    Reply disclosed(Disclosure how, String ground, String summary) {
        return new Reply(
                id,
                proposalId,
                assignmentId,
                round,
                version,
                step,
                category,
                how,
                ground,
                opening,
                closing,
                draftedBy,
                draftedByName,
                savedAt,
                letterNumber,
                issuedAt,
                issuedByName,
                answers,
                clearings,
                deliveries,
                terms.withSummary(summary),
                steps,
                masks);
    }

    /** The step after this one, null after the last. */
    public ClearingStep stepAfter(ClearingStep passed) {
        return steps.stream()
                .filter(next -> next.compareTo(passed) > 0)
                .findFirst()
                .orElse(null);
    }

    /** Whether this person has drafted it or cleared an earlier step of this version. */
    boolean passedThrough(String person) {
        return person.equals(draftedBy)
                || clearings.stream().anyMatch(c -> c.replyVersion() == version && person.equals(c.person()));
    }

    /** Every sentence of it, as a mask may name them. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(opening);
        answers.forEach(answer -> texts.add(answer.text()));
        texts.add(closing);
        texts.add(terms.summary());
        return texts.stream().filter(Objects::nonNull).toList();
    }

    /** Those whom the letter has not reached yet. */
    public List<Delivery> toReach() {
        return deliveries.stream().filter(d -> d.deliveredAt() == null).toList();
    }

    /** The answer to one numbered recommendation; PLANNED needs the date. */
    public record Answer(int no, RecommendationOutcome outcome, String text, LocalDate plannedOn) {}

    public record Clearing(
            int replyVersion,
            ClearingStep step,
            boolean passed,
            String remark,
            String person,
            String personName,
            String organName,
            Instant decidedAt) {}

    /**
     * One letter to one signer.
     *
     * @param forProposal the paper the person signed: this one, or one merged into it
     * @param way in the program, on paper, or told by the lead proposer
     * @param deliveredAt null as long as it has not reached the person
     * @param how how the paper was handed over
     */
    public record Delivery(
            String person, String name, String forProposal, Way way, Instant deliveredAt, String how, String byName) {

        public enum Way {
            APP,
            PAPER,
            RELAYED
        }
    }
}
