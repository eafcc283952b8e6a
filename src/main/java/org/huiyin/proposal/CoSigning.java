package org.huiyin.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paper that waits for signatures before it is handed in. The text is frozen: who signs has seen what is handed in.
 *
 * @param draftId the draft's, later the event's
 * @param form what the page shows when it is opened again, or null
 * @param expiresAt a signature at or after this moment does not count
 * @param outcome null while it is open
 */
public record CoSigning(
        String tenant,
        String draftId,
        String lead,
        ProposalKind kind,
        Submission submission,
        JsonNode form,
        String textHash,
        Instant openedAt,
        Instant expiresAt,
        Instant closedAt,
        Outcome outcome,
        List<Invitation> invitations) {

    /** What became of it. */
    public enum Outcome {
        HANDED_IN,
        CANCELLED,
        /** At its expiry it could no longer be handed in, e.g. because its lead proposer is none any more. */
        REFUSED
    }

    public enum Answer {
        INVITED,
        SIGNED,
        DECLINED
    }

    public record Invitation(String person, Answer answer, Instant answeredAt) {}

    public boolean isOpen() {
        return closedAt == null;
    }

    public Optional<Invitation> invitation(String person) {
        return invitations.stream().filter(i -> i.person().equals(person)).findFirst();
    }

    public List<String> signed() {
        return invitations.stream()
                .filter(i -> i.answer() == Answer.SIGNED)
                .map(Invitation::person)
                .toList();
    }

    /** Those who have not answered yet. */
    public List<String> unsigned() {
        return invitations.stream()
                .filter(i -> i.answer() == Answer.INVITED)
                .map(Invitation::person)
                .toList();
    }

    public boolean allAnswered() {
        return unsigned().isEmpty();
    }

    /** What is handed in: whoever has not signed is not named. */
    Submission signedSubmission() {
        return submission.signedWith(signed());
    }
}
