package org.huiyin.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.huiyin.identity.BodyKind;

/**
 * A suggestion or proposal as it is handed in: the data of proposal.submitted.v1, whichever door it came by.
 *
 * @param leadProposer person code
 * @param coSigners person codes
 * @param body the collective body that proposes, or null
 * @param recommendations numbered from 1
 * @param origin a {@link ProposalOrigin}
 * @param bodyKind what sort of body that is; null for a paper of people
 * @param senderReference the sender's own id of the paper; withdrawal and resubmission name it again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
        ProposalKind kind,
        int term,
        int session,
        boolean inSession,
        String subject,
        String grounds,
        List<Proposal.Recommendation> recommendations,
        String category,
        String leadProposer,
        List<String> coSigners,
        String body,
        List<String> wishedDepartments,
        String origin,
        boolean consentsToDisclosure,
        String senderReference,
        Instant submittedAt,
        boolean sample,
        BodyKind bodyKind) {

    public Submission {
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
        coSigners = coSigners == null ? List.of() : List.copyOf(coSigners);
        wishedDepartments = wishedDepartments == null ? List.of() : List.copyOf(wishedDepartments);
    }

    /** A paper of people. */
    public Submission(
            ProposalKind kind,
            int term,
            int session,
            boolean inSession,
            String subject,
            String grounds,
            List<Proposal.Recommendation> recommendations,
            String category,
            String leadProposer,
            List<String> coSigners,
            String body,
            List<String> wishedDepartments,
            String origin,
            boolean consentsToDisclosure,
            String senderReference,
            Instant submittedAt,
            boolean sample) {
        this(
                kind,
                term,
                session,
                inSession,
                subject,
                grounds,
                recommendations,
                category,
                leadProposer,
                coSigners,
                body,
                wishedDepartments,
                origin,
                consentsToDisclosure,
                senderReference,
                submittedAt,
                sample,
                null);
    }

    public ProposalText text() {
        return new ProposalText(
                subject,
                grounds,
                recommendations.stream().map(Proposal.Recommendation::text).toList());
    }

    public Submission signedWith(List<String> people) {
        return new Submission(
                kind,
                term,
                session,
                inSession,
                subject,
                grounds,
                recommendations,
                category,
                leadProposer,
                people,
                body,
                wishedDepartments,
                origin,
                consentsToDisclosure,
                senderReference,
                submittedAt,
                sample,
                bodyKind);
    }

    /** The same paper as one of a body, by its contact. */
    public Submission ofBody(BodyKind sort, String name) {
        return new Submission(
                kind,
                term,
                session,
                inSession,
                subject,
                grounds,
                recommendations,
                category,
                leadProposer,
                coSigners,
                name,
                wishedDepartments,
                origin,
                consentsToDisclosure,
                senderReference,
                submittedAt,
                sample,
                sort);
    }

    public Submission sentAs(String reference, Instant at) {
        return new Submission(
                kind,
                term,
                session,
                inSession,
                subject,
                grounds,
                recommendations,
                category,
                leadProposer,
                coSigners,
                body,
                wishedDepartments,
                origin,
                consentsToDisclosure,
                reference,
                at,
                sample,
                bodyKind);
    }
}
