package org.huiyin.proposal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huiyin.identity.BodyKind;

/** A paper as far as it is written: as a submission, but nothing of it must be there. */
record DraftPaper(
        String leadProposer,
        List<String> coSigners,
        Integer term,
        Integer session,
        Boolean inSession,
        String subject,
        String grounds,
        List<String> recommendations,
        String category,
        BodyKind bodyKind,
        String body,
        List<String> wishedDepartments,
        String origin,
        Boolean consentsToDisclosure) {

    /** Jackson gives null where nothing is said. */
    SubmissionForm form(String id, String defaultLead) {
        return new SubmissionForm(
                id,
                leadProposer == null ? defaultLead : leadProposer,
                coSigners,
                term == null || session == null ? "" : term + "-" + session,
                text(inSession),
                text(subject),
                text(grounds),
                recommendations == null
                        ? null
                        : recommendations.stream().map(DraftPaper::text).toList(),
                text(category),
                text(bodyKind),
                text(body),
                wishedDepartments,
                text(origin),
                text(consentsToDisclosure),
                true);
    }

    static DraftPaper of(SubmissionForm f) {
        boolean session = f.session().matches("[0-9]{1,2}-[0-9]{1,2}");
        return new DraftPaper(
                blankToNull(f.leadProposer()),
                f.coSigners(),
                session ? Integer.valueOf(f.session().split("-")[0]) : null,
                session ? Integer.valueOf(f.session().split("-")[1]) : null,
                yesOrNo(f.inSession()),
                blankToNull(f.subject()),
                blankToNull(f.grounds()),
                f.recommendations().stream().filter(text -> !text.isBlank()).toList(),
                blankToNull(f.category()),
                bodyKind(f.bodyKind()),
                blankToNull(f.body()),
                f.wishedDepartments(),
                blankToNull(f.origin()),
                yesOrNo(f.consent()));
    }

    private static BodyKind bodyKind(String name) {
        return Arrays.stream(BodyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Boolean yesOrNo(String value) {
        return blankToNull(value) == null ? null : Boolean.valueOf(value);
    }
}
