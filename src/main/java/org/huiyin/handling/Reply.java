package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 答复: the draft and, once issued, the letter.
 *
 * @param version grows with every submission for clearing
 * @param step where the clearing stands; null while it is a draft or once it is issued
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
        List<Delivery> deliveries) {

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
                deliveries);
    }

    /** The answer to one numbered recommendation; PLANNED needs the date. */
    public record Answer(int no, RecommendationOutcome outcome, String text, LocalDate plannedOn) {}

    public record Clearing(
            int replyVersion,
            ClearingStep step,
            boolean passed,
            String remark,
            String personName,
            String organName,
            Instant decidedAt) {}

    public record Delivery(String person, Instant deliveredAt) {}
}
