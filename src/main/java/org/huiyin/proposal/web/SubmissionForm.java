package org.huiyin.proposal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.identity.BodyKind;
import org.huiyin.proposal.Proposal;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.Resubmission;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.Choice;
import org.huiyin.shared.Ids;
import org.springframework.util.MultiValueMap;

/**
 * The form as it was filled in, word for word, so that nothing typed is ever lost.
 *
 * @param id the draft's, later the event's
 * @param session "term-session"
 * @param inSession "true", "false" or empty; likewise consent
 * @param confirmed the person has seen the warning about personal numbers and means it
 */
record SubmissionForm(
        String id,
        String leadProposer,
        List<String> coSigners,
        String session,
        String inSession,
        String subject,
        String grounds,
        List<String> recommendations,
        String category,
        String bodyKind,
        String body,
        List<String> wishedDepartments,
        String origin,
        String consent,
        boolean confirmed) {

    SubmissionForm {
        bodyKind = bodyKind == null ? "" : bodyKind;
        body = body == null ? "" : body;
        coSigners = coSigners == null ? List.of() : List.copyOf(coSigners);
        recommendations =
                recommendations == null || recommendations.isEmpty() ? List.of("") : List.copyOf(recommendations);
        wishedDepartments = wishedDepartments == null ? List.of() : List.copyOf(wishedDepartments);
    }

    static SubmissionForm of(MultiValueMap<String, String> fields) {
        // the choice names both: “PARTY:民革…”; programs and completions name them apart
        String[] collective = first(fields, "collective").split(":", 2);
        boolean chosen = collective.length == 2;
        return new SubmissionForm(
                Optional.ofNullable(fields.getFirst("id"))
                        .filter(id -> id.matches("[A-Za-z0-9._:-]{1,100}"))
                        .orElseGet(Ids::next),
                first(fields, "leadProposer"),
                fields.get("coSigners"),
                first(fields, "session"),
                first(fields, "inSession"),
                first(fields, "subject"),
                first(fields, "grounds"),
                fields.get("recommendations"),
                first(fields, "category"),
                chosen ? collective[0] : first(fields, "bodyKind"),
                chosen ? collective[1] : first(fields, "body"),
                fields.get("wishedDepartments"),
                first(fields, "origin"),
                first(fields, "consent"),
                fields.containsKey("confirmed"));
    }

    static SubmissionForm empty(String leadProposer, String session, boolean inSession) {
        return new SubmissionForm(
                Ids.next(),
                leadProposer,
                null,
                session,
                String.valueOf(inSession),
                "",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                "",
                false);
    }

    /** What a program handed in, so that a page can open it like any other draft. */
    static SubmissionForm of(String id, Submission s) {
        return new SubmissionForm(
                id,
                s.leadProposer() == null ? "" : s.leadProposer(),
                s.coSigners(),
                s.term() + "-" + s.session(),
                String.valueOf(s.inSession()),
                s.subject() == null ? "" : s.subject(),
                s.grounds() == null ? "" : s.grounds(),
                s.recommendations().stream().map(Proposal.Recommendation::text).toList(),
                s.category() == null ? "" : s.category(),
                s.bodyKind() == null ? "" : s.bodyKind().name(),
                s.body() == null ? "" : s.body(),
                s.wishedDepartments(),
                s.origin() == null ? "" : s.origin(),
                String.valueOf(s.consentsToDisclosure()),
                false);
    }

    static SubmissionForm of(Proposal p) {
        return new SubmissionForm(
                Ids.next(),
                p.leadProposer().person(),
                p.signers().stream()
                        .filter(s -> !s.lead())
                        .map(Proposal.Signer::person)
                        .toList(),
                p.term() + "-" + p.session(),
                String.valueOf(p.inSession()),
                p.subject(),
                p.grounds(),
                p.recommendations().stream().map(Proposal.Recommendation::text).toList(),
                p.category(),
                p.bodyKind() == null ? "" : p.bodyKind().name(),
                p.body() == null ? "" : p.body(),
                p.wishedDepartments(),
                p.origin() == null ? "" : p.origin(),
                String.valueOf(p.consentsToDisclosure()),
                false);
    }

    /** As the choice of bodies names it; empty for a paper of people. */
    String collective() {
        return bodyKind.isEmpty() && body.isEmpty() ? "" : bodyKind + ":" + body;
    }

    Submission toSubmission(ProposalKind kind) {
        return new Submission(
                kind,
                sessionPart(0),
                sessionPart(1),
                "true".equals(inSession),
                subject,
                grounds,
                Proposal.numbered(written()),
                category,
                leadProposer,
                coSigners.stream().filter(p -> !p.equals(leadProposer)).toList(),
                body == null || body.isBlank() ? null : body,
                wishedDepartments,
                origin.isEmpty() ? null : origin,
                "true".equals(consent),
                null,
                null,
                false,
                Choice.of(BodyKind.class, Map.of("bodyKind", bodyKind), "bodyKind"));
    }

    Resubmission toResubmission() {
        return new Resubmission(
                null,
                null,
                subject,
                grounds,
                Proposal.numbered(written()),
                category,
                wishedDepartments,
                origin.isEmpty() ? null : origin,
                "true".equals(consent));
    }

    ProposalText text() {
        return new ProposalText(subject, grounds, recommendations);
    }

    SubmissionForm withRecommendation() {
        List<String> more = new ArrayList<>(recommendations);
        more.add("");
        return with(id, more);
    }

    SubmissionForm withoutRecommendation(int index) {
        List<String> fewer = new ArrayList<>(recommendations);
        if (index >= 0 && index < fewer.size() && fewer.size() > 1) {
            fewer.remove(index);
        }
        return with(id, fewer);
    }

    /** The same content under another id: an event once sent is never sent changed. */
    SubmissionForm as(String otherId) {
        return with(otherId, recommendations);
    }

    private SubmissionForm with(String newId, List<String> items) {
        return new SubmissionForm(
                newId,
                leadProposer,
                coSigners,
                session,
                inSession,
                subject,
                grounds,
                items,
                category,
                bodyKind,
                body,
                wishedDepartments,
                origin,
                consent,
                confirmed);
    }

    /** Empty boxes at the end are no recommendations; one left empty in the middle is a mistake to be told. */
    private List<String> written() {
        int end = recommendations.size();
        while (end > 1 && recommendations.get(end - 1).isBlank()) {
            end--;
        }
        return end == 1 && recommendations.get(0).isBlank() ? List.of() : recommendations.subList(0, end);
    }

    private int sessionPart(int index) {
        return session.matches("[0-9]{1,2}-[0-9]{1,2}") ? Integer.parseInt(session.split("-")[index]) : 0;
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
